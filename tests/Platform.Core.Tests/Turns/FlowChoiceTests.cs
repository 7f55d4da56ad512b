using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Support;
using Platform.Core.Tests.Leads;
using Platform.Core.Turns;
using Platform.Testing.Leads;
using Platform.Testing.Support;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Turns;

/// <summary>Which purpose answers, whatever a channel asks for with every message.</summary>
public sealed class FlowChoiceTests
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    [Theory]
    [InlineData(Purposes.Support), InlineData(Purposes.LeadCapture), InlineData(Purposes.Auto), InlineData(null)]
    public void Who_was_handed_to_a_colleague_by_lead_capture_stays_with_it(string? asked)
    {
        var escalated = Lead("I'd like a massage", "can I talk to a person please?");

        FlowChoice.Of(Session(escalated), asked, Purposes.Support).ShouldBe(Purposes.LeadCapture);
        FlowChoice.Of(Session(Support("is there parking?"), escalated), asked, Purposes.Support).ShouldBe(Purposes.LeadCapture);
    }

    [Theory]
    [InlineData(Purposes.Support), InlineData(Purposes.LeadCapture), InlineData(Purposes.Auto), InlineData(null)]
    public void Who_was_handed_to_a_colleague_by_support_stays_with_it(string? asked) =>
        FlowChoice.Of(Session(Lead("hello"), Support("can I talk to a person please?")), asked, Purposes.LeadCapture).ShouldBe(Purposes.Support);

    [Fact]
    public void Session_that_support_answered_on_beside_a_colleague_goes_back_to_who_escalated() =>
        FlowChoice.Of(Session(Lead("can I talk to a person please?"), Support("is there parking?")), Purposes.Support, Purposes.Support).ShouldBe(Purposes.LeadCapture);

    [Fact]
    public void Purpose_that_is_asked_for_answers_where_nobody_escalated()
    {
        FlowChoice.Of(Session(Lead("hello")), Purposes.Support, Purposes.LeadCapture).ShouldBe(Purposes.Support);
        FlowChoice.Of(Session(Support("hello")), Purposes.LeadCapture, Purposes.Support).ShouldBe(Purposes.LeadCapture);
        FlowChoice.Of(Session(new FlowSnapshot(Purposes.LeadCapture, Guid.Empty, "no state")), Purposes.Support, Purposes.LeadCapture).ShouldBe(Purposes.Support);
    }

    private static SessionState Session(params FlowSnapshot[] flows) => new() { Key = new("acme", "spa", Channels.Web, Guid.Empty), ExternalId = "visitor", Flows = [.. flows] };

    private static FlowSnapshot Lead(params string[] said)
    {
        TestConversation talk = new(ScenarioRun.Client("spa"), Reader, Now);
        foreach (var text in said) talk.Say(text);
        return new(Purposes.LeadCapture, Guid.Empty, LeadStateJson.Write(talk.State));
    }

    private static FlowSnapshot Support(params string[] said)
    {
        TestSupport talk = new(ScenarioRun.Client("spa"), Reader, Now, Channels.Web, []);
        foreach (var text in said) talk.Say(text);
        return new(Purposes.Support, Guid.Empty, SupportStateJson.Write(talk.State));
    }
}
