using System.Text;
using NodaTime;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Escalation;
using Platform.Core.Leads;
using Platform.Core.Models;
using Platform.Core.Privacy;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Usage;
using Platform.Integrations.Tests.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Privacy;

/// <summary>A person who leaves something in every table that is about people.</summary>
internal sealed record Guest(string Agency, string Client, string Name, string Phone, string Email, string Words)
{
    public static Guest New(string agency = "acme", string client = "acme-spa") =>
        new(agency, client, $"Wanda{Guid.NewGuid():N}", $"+346{Random.Shared.NextInt64(10_000_000, 99_999_999)}", $"w{Guid.NewGuid():N}@example.com", $"nightingale{Guid.NewGuid():N}");

    /// <summary>The number's own thread, as a channel that proves it makes it.</summary>
    public ThreadKey Key => PrivacyDatabase.Hash.For(Agency, Client, Channels.WhatsApp, ThreadHash.Numbers, Phone);

    public PersonKey Person => PersonKey.Of(PrivacyDatabase.Hash, Agency, Client, Phone, Email, []);

    public ThreadOpening Opening => new(Key, $"caller {Phone}", false, new() { CallerId = Phone, Name = Name, ReplyTo = Phone });

    /// <summary>Whatever in a row would tell of them.</summary>
    public bool IsIn(string row) => new[] { Name, Phone, Email, Words }.Any(said => row.Contains(said, StringComparison.OrdinalIgnoreCase));

    /// <summary>A whole session at <paramref name="at"/>, closed unless <paramref name="open"/>, with an appointment.</summary>
    public async Task Come(PrivacyDatabase database, Instant at, Instant appointment, int session = 1, int epoch = 0, bool open = false, Func<TurnCommit, TurnCommit>? change = null)
    {
        var turn = Turn(at, appointment, session, epoch);
        (await database.Turns.Commit(change?.Invoke(turn) ?? turn)).ShouldBe(CommitResult.Committed);
        if (!open) (await database.Turns.Store.ChangeMode(new(Opening, session, 1, epoch, SessionMode.Closed, null, at), TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    private TurnCommit Turn(Instant at, Instant appointment, int session, int epoch) => new()
    {
        Thread = Opening,
        Session = session,
        Turn = 1,
        Version = 0,
        Epoch = epoch,
        At = at,
        Messages = [new($"m{session}", Words, at) { Context = new() { Person = Opening.Person } }],
        Body = Encoding.UTF8.GetBytes($$"""{"turn":1,"text":"Hello {{Name}} at {{Phone}}, {{Words}}","actions":[],"metadata":null}"""),
        ConfigVersion = 1,
        State = "completed",
        OutcomeName = "booked",
        Outcome = Proposed(appointment),
    };

    private Outcome Proposed(Instant appointment) => Some.Outcome() with
    {
        Flow = $$"""{"name":"{{Name}}"}""",
        Decision = $$"""{"phone":"{{Phone}}"}""",
        Lead = new(Name, Phone, Email, "Massage", appointment, "booked"),
        Contact = new(PrivacyDatabase.Hash.Contact(Agency, Client, Phone, sandbox: false), new(Name, Phone, Email)),
        Reservations = [new ReservationChange.Book(Guid.NewGuid(), new(Guid.NewGuid().ToString("N"), appointment, appointment + Duration.FromHours(1), appointment + Duration.FromHours(1)), new(Guid.NewGuid().ToString("N")[..12], "Massage", Name, Phone, Email))],
        Waitlist = [new WaitlistChange.Join(new(Guid.NewGuid(), "cal", "Massage", TimeWish.Any, Name, Phone, Email))],
        Effects = [new(Guid.NewGuid(), "send_sms", $$"""{"to":"{{Phone}}","text":"Hello {{Name}}"}""", Speaks: true)],
        Escalation = new(EscalationReasons.CustomerRequest, $"{Name}?", $"{Name} asks for a person"),
        Uses = [new("extract@1", "openai", "gpt", new(10, 5, 1), ModelUse.Answered, 0.01m) { Asking = Guid.NewGuid() }],
    };
}
