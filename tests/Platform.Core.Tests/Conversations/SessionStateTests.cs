using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Conversations;

public sealed class SessionStateTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 10, 0);

    private static readonly SessionState Session = new()
    {
        Key = new("acme", "spa", Channels.Web, Guid.NewGuid()), ExternalId = "e", Number = 2, Turn = 4, Version = 7, Epoch = 3, LastAt = Now,
        Flows = [new("lead_capture", Guid.NewGuid(), "1"), new("support", Guid.NewGuid(), "2")], Person = new() { Name = "Ana" }, Mode = SessionMode.Human,
    };

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Session_is_over_after_a_day_without_a_word(int hours, bool over) => Session.IsOver(Now + Duration.FromHours(hours)).ShouldBe(over);

    [Fact]
    public void Session_without_a_row_is_never_over() => (Session with { Version = 0 }).IsOver(Now + Duration.FromDays(9)).ShouldBeFalse();

    [Fact]
    public void Next_session_knows_the_person_and_starts_anew_in_an_epoch_that_goes_on()
    {
        var next = Session.Next();

        (next.Number, next.Turn, next.Version, next.Epoch, next.Mode, next.Person.Name, next.Flows.Length).ShouldBe((3, 0, 0, 3, SessionMode.Bot, "Ana", 0));
    }

    [Fact]
    public void Flow_that_a_turn_touched_is_the_last()
    {
        var outcome = new Outcome { Proposal = Guid.NewGuid(), Purpose = "lead_capture", Text = "", Metadata = new(), Flow = "3", Decision = "{}" };
        var commit = TurnRules.Propose(Session, [], outcome, 1, Now);

        Session.After(commit).Flows.Select(f => (f.Purpose, f.State)).ShouldBe([("support", "2"), ("lead_capture", "3")]);
    }

    [Fact]
    public void Change_of_mode_raises_version_and_epoch_a_handover_the_version_only()
    {
        Session.After(new ModeChange(Session.Opening, 2, 7, 3, SessionMode.Bot, null, Now)).ShouldSatisfyAllConditions(s => s.Version.ShouldBe(8), s => s.Epoch.ShouldBe(4));
        Session.After(new HumanMessages(Session.Opening, 2, 7, 3, [], Now)).ShouldSatisfyAllConditions(s => s.Version.ShouldBe(8), s => s.Epoch.ShouldBe(3));
    }
}
