using Platform.Core.Conversations;
using Platform.Testing.Leads;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads;

/// <summary>Which messages are questions to the client's documents, at every state of a conversation.</summary>
public sealed class DocumentQuestionTests
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();

    private static readonly string[][] States =
    [
        ["hello"],
        ["hello", "Ana García"],
        ["I'm Ana García, 612345678"],
        ["I'm Ana, 612345678, ana@example.com"],
        ["I'm Ana, 612345678, ana@example.com, a massage please"],
        ["I'm Ana, massage tomorrow at 11, 612345678, ana@example.com"],
        ["I'm Ana, massage tomorrow at 11, 612345678, ana@example.com", "yes"],
    ];

    [Theory]
    [InlineData("do you have parking?")]
    [InlineData("how much is parking?")]
    [InlineData("is the sauna included in the price?")]
    [InlineData("do you open the pool on Sundays?")]
    [InlineData("how long are vouchers valid?")]
    [InlineData("can I bring my dog?")]
    [InlineData("¿tienen ustedes aparcamiento?")]
    [InlineData("¿cuánto cuesta el aparcamiento?")]
    public void What_the_config_does_not_answer_is_asked(string question)
    {
        foreach (var state in States) Asked(state, question).ShouldBe([question], $"after {string.Join(" / ", state)}");
    }

    [Theory]
    [InlineData("how much is a massage?")]
    [InlineData("what are your opening hours?")]
    [InlineData("are you open on Sundays?")]
    [InlineData("where are you?")]
    [InlineData("how long is a facial?")]
    [InlineData("what's your phone number?")]
    [InlineData("what services do you offer?")]
    [InlineData("are you a robot?")]
    [InlineData("how are you?")]
    [InlineData("I parked in the courtyard")]
    [InlineData("thanks a lot")]
    [InlineData("actually make it 12")]
    [InlineData("no, my name is Berta")]
    [InlineData("can I speak to a person?")]
    [InlineData("start over")]
    [InlineData("¿cuánto cuesta un masaje?")]
    [InlineData("¿cuál es el horario?")]
    public void What_the_config_answers_and_what_is_no_question_is_not(string message)
    {
        foreach (var state in States) Asked(state, message).ShouldBeEmpty($"after {string.Join(" / ", state)}");
    }

    private static List<string> Asked(string[] before, string message)
    {
        var config = ScenarioRun.Client("spa");
        var conversation = new TestConversation(config, Reader, config.Zone.AtLeniently(new(2026, 11, 24, 10, 0)).ToInstant(), Channels.Web) { Documents = BaitDocuments.All };
        foreach (var said in before) conversation.Say(said);
        conversation.Asked.Clear();
        conversation.Say(message);
        return conversation.Asked;
    }
}
