using NodaTime;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Conversations;

/// <summary>What the waiting messages tell of the person and of what they want.</summary>
internal static class People
{
    /// <summary>What is known of the person, the latest message's word first.</summary>
    public static Person Latest(Person known, IReadOnlyList<Waiting> batch)
    {
        foreach (var request in batch.Select(w => w.Request).OfType<Contracts.Conversations.AcceptRequest>())
        {
            if (request is { CallerId: null, Name: null, Locale: null, TimeZone: null }) continue;
            known = new()
            {
                CallerId = request.CallerId ?? known.CallerId,
                Name = request.Name ?? known.Name,
                Locale = request.Locale ?? known.Locale,
                TimeZone = request.TimeZone ?? known.TimeZone,
            };
        }
        return known;
    }

    /// <summary>The purpose that the latest message asks for; null when none does.</summary>
    public static string? Purpose(IReadOnlyList<Waiting> batch) => batch.LastOrDefault(w => w.Request?.Purpose is not null)?.Request!.Purpose;

    public static AdvanceRequest Request(SessionState state, IReadOnlyList<Waiting> batch, string purpose, int configVersion, Instant now, bool timeTaken)
    {
        var flow = state.Flow(purpose);
        var sandboxNow = state.Sandbox ? batch.LastOrDefault(w => w.Request?.SandboxNow is not null)?.Request!.SandboxNow : null;
        return new()
        {
            Messages = [.. batch.Select(w => w.Message)],
            Person = state.Person,
            Committed = flow?.Proposal,
            Flow = flow?.State,
            ConfigVersion = configVersion,
            Now = sandboxNow is { } stands ? Instant.FromUnixTimeMilliseconds(stands) : now,
            Sandbox = state.Sandbox,
            Session = state.Number,
            Turn = state.Turn + 1,
            TimeTaken = timeTaken,
        };
    }
}
