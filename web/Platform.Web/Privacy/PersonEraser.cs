using System.Collections.Immutable;
using Platform.Core.Conversations;
using Platform.Core.Privacy;
using Platform.Core.Scheduling;
using Platform.Grains.Contracts.Agencies;
using Platform.Grains.Contracts.Scheduling;
using Platform.Integrations.Privacy;
using Platform.Web.Hosting;

namespace Platform.Web.Privacy;

/// <summary>
/// Erases a person whole. What they are in the middle of is closed first, which drops the turn being made; the erasure's own transaction is the
/// promise, since whoever knows of the person from before can write nothing after it; then memory forgets.
/// </summary>
internal sealed class PersonEraser(PersonQueries people, PersonErasure erasure, SessionCalls sessions, IClusterClient cluster)
{
    /// <param name="who">Who asks for it, for the audit.</param>
    internal async Task<ErasureResult> EraseAsync(string agency, string client, PersonKey person, bool cancelBookings, string who, CancellationToken cancellation)
    {
        var held = await people.FindAsync(agency, client, person, cancellation);
        if (held.Ahead.Length > 0 && !cancelBookings)
            return new ErasureResult.Standing(held.Ahead.Length);
        await Task.WhenAll(held.Threads.Where(thread => thread.Open).Select(thread => sessions.Session(thread.Key).Close()));
        var result = await erasure.EraseAsync(agency, client, person, cancelBookings, who, cancellation);
        if (result is not ErasureResult.Done done)
            return result;
        await Task.WhenAll(held.Threads.Select(thread => ForgetAsync(thread.Key)));
        Free(agency, client, done.Freed);
        return result;
    }

    // a silo that has gone has forgotten by that
    private async Task ForgetAsync(ThreadKey thread)
    {
        try
        {
            await sessions.Session(thread).Forget();
        }
        catch (Exception gone) when (Passing.Is(gone))
        {
            return;
        }
    }

    // The hurry: what is lost here a calendar reads from the database.
    private void Free(string agency, string client, ImmutableArray<FreedTime> freed)
    {
        TenantContext.Set(agency);
        try
        {
            foreach (var calendar in freed.GroupBy(time => time.Calendar))
                cluster.Reach<ICalendarGrain>($"{agency}/{client}/{calendar.Key}").Free([.. calendar]).Ignore();
        }
        catch (Exception gone) when (Passing.Is(gone))
        {
            return;
        }
    }
}
