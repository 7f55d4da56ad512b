using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Integrations.Tests.Turns;

/// <summary>Commits and their parts as tests want them.</summary>
internal static class Some
{
    private static int minutes;

    public static Instant At { get; } = Instant.FromUtc(2026, 3, 2, 10, 0);

    public static ThreadKey Thread(string agency = "acme") => new(agency, agency + "-spa", Channels.Web, Guid.NewGuid());

    public static ThreadOpening Opening(ThreadKey key) => new(key, "ext-" + key.Thread.ToString("N")[..6], false, new() { Locale = "en" });

    public static InboundMessage Message(string id, string text = "hello") => new(id, text, At);

    public static TurnCommit Turn(ThreadKey key, int turn = 1, params string[] messages) => new()
    {
        Thread = Opening(key),
        Session = 1,
        Turn = turn,
        Version = turn - 1,
        Epoch = 0,
        At = At + Duration.FromMinutes(turn),
        Messages = [.. (messages is [] ? [$"m{turn}"] : messages).Select(m => Message(m))],
        Body = Encoding.UTF8.GetBytes($$"""{"turn":{{turn}},"text":"reply {{turn}}"}"""),
        ConfigVersion = 1,
        State = "collecting_name",
        Outcome = Outcome(),
    };

    public static Outcome Outcome() => new()
    {
        Proposal = Guid.NewGuid(),
        Purpose = Purposes.LeadCapture,
        Text = "reply",
        Metadata = new() { Purpose = Purposes.LeadCapture, State = "collecting_name" },
        Flow = """{"s":1}""",
        Decision = "{}",
    };

    public static TurnCommit With(this TurnCommit commit, Func<Outcome, Outcome> change) => commit with { Outcome = change(commit.Outcome!) };

    public static TurnCommit Taking(this TurnCommit commit, params ReservationChange[] changes) => commit.With(o => o with { Reservations = [.. changes] });

    public static TurnCommit Doing(this TurnCommit commit, params Effect[] effects) => commit.With(o => o with { Effects = [.. effects] });

    public static Effect Send(string kind = "send_sms") => new(Guid.NewGuid(), kind, "{}", Speaks: true);

    public static Lead Lead(string name) => new(name, "+34600000000", null, "Massage", null, "open");

    /// <summary>An hour of a calendar of the test's own, far from any other test's.</summary>
    public static Slot Slot(string calendar, int hour = 0) =>
        new(calendar, At + Duration.FromHours(hour), At + Duration.FromHours(hour + 1), At + Duration.FromHours(hour + 1));

    public static string Calendar() => $"cal{Interlocked.Increment(ref minutes)}";

    public static ReservationChange.Hold Hold(Slot slot, Guid? id = null, Instant? expires = null) =>
        new(id ?? Guid.NewGuid(), slot, expires ?? SystemClock.Instance.GetCurrentInstant() + Duration.FromMinutes(5));

    public static ReservationChange.Book Book(Slot slot, Guid? id = null) =>
        new(id ?? Guid.NewGuid(), slot, new(Guid.NewGuid().ToString("N")[..12], "Massage", "Ana", "+34600000000", null));

    public static ImmutableArray<TurnCommit> Group(int count) => [.. Enumerable.Range(0, count).Select(_ => Turn(Thread()))];
}
