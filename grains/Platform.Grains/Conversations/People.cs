using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Conversations;

/// <summary>What the waiting messages tell of the person and of what they want.</summary>
internal static class People
{
    /// <summary>What is known of the person, the latest message's word first.</summary>
    public static Person Latest(Person known, IReadOnlyList<Waiting> batch)
    {
        foreach (var told in batch.Select(w => w.Message.Context?.Person).OfType<Person>())
        {
            known = new()
            {
                CallerId = told.CallerId ?? known.CallerId,
                Name = told.Name ?? known.Name,
                Locale = told.Locale ?? known.Locale,
                TimeZone = told.TimeZone ?? known.TimeZone,
                ReplyTo = told.ReplyTo ?? known.ReplyTo,
            };
        }
        return known;
    }

    /// <summary>The purpose that the latest message asks for; null when none does.</summary>
    public static string? Purpose(IReadOnlyList<Waiting> batch) => batch.LastOrDefault(w => w.Message.Context?.Purpose is not null)?.Message.Context!.Purpose;

    public static AdvanceRequest Request(SessionState state, IReadOnlyList<Waiting> batch, string purpose, int configVersion, Instant now)
    {
        var flow = state.Flow(purpose);
        var stands = state.Sandbox ? batch.LastOrDefault(w => w.Message.Context?.SandboxNow is not null)?.Message.Context!.SandboxNow : null;
        return new()
        {
            Messages = [.. batch.Select(w => w.Message)],
            Person = state.Person,
            Committed = flow?.Proposal,
            Flow = flow?.State,
            ConfigVersion = configVersion,
            Now = stands ?? now,
            Sandbox = state.Sandbox,
            Session = state.Number,
            Turn = state.Turn + 1,
            Epoch = state.Epoch,
            MayHandOn = FlowChoice.IsFree(Purpose(batch)),
        };
    }
}
