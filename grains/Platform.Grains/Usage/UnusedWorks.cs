using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Usage;

namespace Platform.Grains.Usage;

/// <summary>Counts the askings of turns that came to nothing, beside the conversation's way: nobody waits for it.</summary>
public sealed class UnusedWorks(IUsageLedger ledger, IClock clock, ILogger<UnusedWorks> log)
{
    /// <summary>Counts them, if there are any.</summary>
    public void Count(ThreadKey key, int session, int turn, string purpose, bool sandbox, ImmutableArray<ModelUse> uses)
    {
        if (!uses.IsEmpty) _ = Keep(new(key, session, turn, purpose, sandbox, clock.GetCurrentInstant(), uses));
    }

    private async Task Keep(UnusedWork work)
    {
        try
        {
            await ledger.Count(work, CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.UsageNotCounted(log, work.Key.ToString(), work.Turn, failure);
        }
    }
}
