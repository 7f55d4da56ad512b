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

    [Theory]
    [InlineData(Channels.WhatsApp)]
    [InlineData(Channels.Sms)]
    public void Every_reply_on_a_messaging_channel_is_sent_whoever_made_it(string channel)
    {
        var written = Written(channel);
        var proposed = TurnRules.Propose(written, [Message], Proposal, 3, Now);
        var fallback = TurnRules.Fallback(written, [Message], "lead_capture", Errors.Integration, 3, Now);

        proposed.Send!.Payload.ShouldBe($$"""{"channel":"{{channel}}","to":"\u002B34612345678","text":"Your name?","options":["Ana"]}""");
        (Sent(fallback).To, Sent(fallback).Text).ShouldBe(("+34612345678", Text(fallback)));
        proposed.Effects.Length.ShouldBe(3);
        fallback.Effects.ShouldBe([fallback.Send!]);
        proposed.Send!.Id.ShouldBe(fallback.Send!.Id, "one turn has one reply: whichever is committed is sent once");
        TurnRules.Propose(written with { Turn = 5 }, [Message], Proposal, 3, Now).Send!.Id.ShouldNotBe(proposed.Send.Id);
    }

    [Fact]
    public void Nothing_is_sent_without_words_or_address_on_other_channels_or_from_a_try_out()
    {
        var written = Written(Channels.WhatsApp);
        foreach (var session in new[] { Written(Channels.Web), Written(Channels.Phone), written with { Person = new() { CallerId = "+34612345678" } }, written with { Sandbox = true }, written with { Mode = SessionMode.Human } })
        {
            TurnRules.Propose(session, [Message], Proposal, 3, Now).Send.ShouldBeNull();
            TurnRules.Fallback(session, [Message], "lead_capture", Errors.Integration, 3, Now).Send.ShouldBeNull();
        }
        TurnRules.Silent(written, [], Proposal, 3, Now).Effects.Single().Speaks.ShouldBeFalse();
    }

    private static SessionState Written(string channel) => Session with { Key = Session.Key with { Channel = channel }, Person = new() { ReplyTo = "+34612345678" } };

    private static ReplyMessage Sent(TurnCommit commit) => JsonSerializer.Deserialize(commit.Send!.Payload, ReplyMessageJson.Default.ReplyMessage)!;

    private static string Text(TurnCommit commit) => JsonDocument.Parse(commit.Body).RootElement.GetProperty("text").GetString()!;

    private static JsonElement Metadata(TurnCommit commit, string name) => JsonDocument.Parse(commit.Body).RootElement.GetProperty("metadata").GetProperty(name);
}
