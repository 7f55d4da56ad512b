using CsCheck;
using Platform.Core.Leads;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>Whole conversations with a model of which nothing is expected: what was said stays the person's, and the conversation ends.</summary>
public sealed class ModelTalkProperties
{
    private const int Patience = 30;

    [Fact]
    public void Whatever_a_model_does_only_the_persons_own_words_fill_slots_and_only_their_own_yes_books() =>
        Talks.WithAnyModel.Sample(talk =>
        {
            var run = new ModelTalk(talk);
            foreach (var (said, model) in talk.Turns) run.Say(said, model);
        }, iter: 300, print: talk => talk.ToString());

    [Fact]
    public void Model_that_fails_or_says_what_nobody_said_changes_no_word() =>
        Talks.WithUselessModel.Sample(talk =>
        {
            var (with, without) = (new ModelTalk(talk), new ModelTalk(talk, withModel: false));
            foreach (var (said, model) in talk.Turns)
            {
                with.Say(said, model).Text.ShouldBe(without.Say(said, model).Text);
                LeadStateJson.Write(with.State).ShouldBe(LeadStateJson.Write(without.State));
            }
        }, iter: 200, print: talk => talk.ToString());

    [Fact]
    public void Person_who_answers_what_is_asked_comes_to_an_end_from_wherever_a_model_has_led_them() =>
        Talks.WithAnyModel.Sample(talk =>
        {
            var run = new ModelTalk(talk);
            foreach (var (said, model) in talk.Turns) run.Say(said, model);
            var heard = new List<string>();
            for (var turn = 0; !run.IsOver; turn++)
            {
                turn.ShouldBeLessThan(Patience, string.Join('\n', heard.TakeLast(6)));
                var answer = Answer(run.State);
                heard.Add($"> {answer}\n< {run.Say(answer, talk.Turns[turn % talk.Turns.Length].Model).Text}");
            }
        }, iter: 200, print: talk => talk.ToString());

    private static string Answer(LeadState state) => state.Question switch
    {
        LeadQuestion.Name => "my name is Leila Haddad",
        LeadQuestion.Phone or LeadQuestion.BookedPhone => "612 345 678",
        LeadQuestion.Email => "leila@example.org",
        LeadQuestion.Service => "a manicure",
        LeadQuestion.When => "the earliest",
        LeadQuestion.Time or LeadQuestion.Day or LeadQuestion.Half or LeadQuestion.Which => "the first one",
        LeadQuestion.Change or LeadQuestion.Human => "no",
        LeadQuestion.Reference => "I don't have it",
        LeadQuestion.None => "I'd like to book a manicure",
        _ => "yes",
    };
}
