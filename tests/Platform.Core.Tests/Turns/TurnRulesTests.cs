using System.Text.Json;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Turns;

public sealed class TurnRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 10, 0);
    private static readonly InboundMessage Message = new("a", "hi", Now);

    private static readonly SessionState Session = new()
    {
        Key = new("acme", "spa", Channels.Web, Guid.NewGuid()), ExternalId = "e", Number = 2, Turn = 4, Version = 7, Epoch = 1, Errors = 1,
    };

    private static readonly Outcome Proposal = new()
    {
        Proposal = Guid.NewGuid(), Purpose = "lead_capture", Text = "Your name?", Actions = [new TurnAction.QuickReplies(["Ana"])], Flow = "{}", Decision = "{}",
        Metadata = new() { State = "collecting_name", Outcome = "answered" },
        Effects = [new(Guid.NewGuid(), "send_sms", "{}", Speaks: true), new(Guid.NewGuid(), "notify_slack", "{}")],
    };

    [Fact]
    public void Proposal_becomes_the_next_turn_behind_the_fence_it_was_made_on()
    {
        var commit = TurnRules.Propose(Session, [Message], Proposal, 3, Now);

        (commit.Session, commit.Turn, commit.Version, commit.Epoch, commit.Errors, commit.ConfigVersion).ShouldBe((2, 5, 7, 1, 0, 3));
        (commit.State, commit.OutcomeName, commit.Outcome, Text(commit)).ShouldBe(("collecting_name", "answered", Proposal, "Your name?"));
    }

    [Fact]
    public void Proposal_in_human_mode_keeps_what_happened_and_says_nothing()
    {
        var commit = TurnRules.Propose(Session with { Mode = SessionMode.Human }, [Message], Proposal, 3, Now);

        Text(commit).ShouldBe("");
        Metadata(commit, "escalated").GetBoolean().ShouldBeTrue();
        commit.Outcome!.ShouldSatisfyAllConditions(o => o.Text.ShouldBe(""), o => o.Actions.ShouldBeEmpty(), o => o.Effects.Single().Kind.ShouldBe("notify_slack"), o => o.Flow.ShouldBe("{}"));
        commit.Mode.ShouldBe(SessionMode.Human);
    }

    [Fact]
    public void Silent_turn_of_the_bot_is_no_escalation() =>
        Metadata(TurnRules.Silent(Session, [], Proposal, 3, Now), "escalated").GetBoolean().ShouldBeFalse();

    [Theory]
    [InlineData(0, "en", false, "went wrong")]
    [InlineData(1, "es-ES", false, "repetirlo")]
    [InlineData(2, "en", true, "a member of the team")]
    [InlineData(5, null, true, "a member of the team")]
    public void Fallback_says_so_and_asks_for_a_human_after_three(int errors, string? locale, bool escalates, string says)
    {
        var commit = TurnRules.Fallback(Session with { Errors = errors, Person = new() { Locale = locale } }, [Message], "lead_capture", Errors.Llm, 3, Now);

        Text(commit).ShouldContain(says);
        (commit.Outcome, commit.State, commit.Errors, commit.Escalation is not null).ShouldBe((null, null, errors + 1, escalates));
        Metadata(commit, "error").GetString().ShouldBe("llm_error");
    }

    [Theory]
    [InlineData("""{"stage":"confirming","locale":"es"}""", "en-GB", "repetirlo")]
    [InlineData("""{"stage":"confirming"}""", "es-ES", "repetirlo")]
    [InlineData("""{"locale":7}""", null, "say that again")]
    [InlineData("no state", null, "say that again")]
    public void Fallback_is_in_the_language_of_the_conversation(string flow, string? locale, string says)
    {
        var session = Session with { Person = new() { Locale = locale }, Flows = [new("lead_capture", Guid.NewGuid(), flow)] };

        Text(TurnRules.Fallback(session, [Message], "lead_capture", Errors.Llm, 3, Now)).ShouldContain(says);
    }

    [Fact]
    public void Fallback_in_human_mode_says_nothing_and_asks_for_nobody()
    {
        var commit = TurnRules.Fallback(Session with { Mode = SessionMode.Human, Errors = 4 }, [Message], "lead_capture", Errors.Unknown, 3, Now);

        (Text(commit), commit.Escalation).ShouldBe(("", null));
    }

    private static string Text(TurnCommit commit) => JsonDocument.Parse(commit.Body).RootElement.GetProperty("text").GetString()!;

    private static JsonElement Metadata(TurnCommit commit, string name) => JsonDocument.Parse(commit.Body).RootElement.GetProperty("metadata").GetProperty(name);
}
