using Platform.Core.Scheduling;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dialogue;

public sealed class DialogueReaderTests
{
    [Theory]
    [InlineData("hi there", Acts.Greet)]
    [InlineData("thanks bye", Acts.Thank | Acts.Bye)]
    [InlineData("actually make it 4pm", Acts.Correct)]
    [InlineData("please cancel my appointment", Acts.Cancel | Acts.Standing)]
    [InlineData("I can't make it on Friday", Acts.CannotCome)]
    [InlineData("something came up, please cancel", Acts.CannotCome | Acts.Cancel)]
    [InlineData("I'm running 10 minutes late", Acts.Arriving)]
    [InlineData("stuck in traffic", Acts.Arriving)]
    [InlineData("I finish late on Fridays", Acts.None)]
    [InlineData("and Saturdays?", Acts.FollowUp)]
    [InlineData("what about Saturday?", Acts.FollowUp)]
    [InlineData("anything later?", Acts.OtherOptions | Acts.OtherTime | Acts.Later)]
    [InlineData("later that day", Acts.OtherTime | Acts.Later)]
    [InlineData("see you later", Acts.Bye)]
    [InlineData("another day", Acts.OtherOptions | Acts.OtherTime | Acts.OtherDay | Acts.Another)]
    [InlineData("whatever suits you", Acts.Any)]
    [InlineData("do you have any others", Acts.None)]
    [InlineData("don't cancel it", Acts.Undo)]
    [InlineData("I need to reschedule my booking", Acts.Reschedule | Acts.Standing)]
    [InlineData("let's start over", Acts.StartOver)]
    [InlineData("sorry, can you repeat that?", Acts.Repeat)]
    [InlineData("help", Acts.Help)]
    [InlineData("I'd rather not say", Acts.Refuse)]
    [InlineData("skip", Acts.Refuse)]
    [InlineData("no email sorry", Acts.Refuse)]
    [InlineData("how are you?", Acts.SmallTalk)]
    [InlineData("I'd like to book a facial", Acts.Book)]
    [InlineData("keep it as it was", Acts.Undo)]
    [InlineData("do you have anything else?", Acts.OtherOptions)]
    [InlineData("this is terrible service", Acts.Complain)]
    [InlineData("the earliest please", Acts.Earliest)]
    [InlineData("tell me something about facials", Acts.SmallTalk)]
    [InlineData("do you have a cancellation policy?", Acts.None)]
    [InlineData("yes, but I'd prefer a woman", Acts.But)]
    [InlineData("I am late but yes", Acts.None)]
    [InlineData("hold on a second", Acts.Wait)]
    [InlineData("I can't wait", Acts.None)]
    [InlineData("could it be a bit later?", Acts.OtherTime | Acts.Later)]
    [InlineData("When is my appointment?", Acts.Recall | Acts.Standing)]
    [InlineData("yes for two people", Acts.Company)]
    [InlineData("perfect, can my husband come too?", Acts.Company)]
    [InlineData("it's for my husband", Acts.None)]
    [InlineData("tomorrow at 2", Acts.None)]
    public void Acts_are_read(string text, Acts acts) => Reads.En(text).Acts.ShouldBe(acts);

    [Theory]
    [InlineData("what time do you open on sunday?", Topics.Hours)]
    [InlineData("how much is a facial?", Topics.Price)]
    [InlineData("how long does it take", Topics.Duration)]
    [InlineData("how much time does it take", Topics.Duration)]
    [InlineData("where are you located?", Topics.Address)]
    [InlineData("what services do you offer?", Topics.Services)]
    [InlineData("what is your phone number?", Topics.Contact)]
    [InlineData("what times do you have on friday?", Topics.Availability)]
    [InlineData("do you have a cancellation policy?", Topics.Other)]
    [InlineData("my email address is a@b.es", Topics.None)]
    public void Topics_are_read(string text, Topics topics) => Reads.En(text).Topics.ShouldBe(topics);

    [Theory]
    [InlineData("what do you have?", Asked.Service, Topics.Services)]
    [InlineData("what do you have?", Asked.Date | Asked.Time, Topics.Availability)]
    [InlineData("what do you have?", Asked.Name, Topics.Services)]
    [InlineData("I don't know", Asked.Service, Topics.Services)]
    [InlineData("I don't know", Asked.Name, Topics.None)]
    [InlineData("the cheaper one", Asked.Service, Topics.None)]
    [InlineData("which is the cheapest?", Asked.Service, Topics.Price)]
    public void Topic_may_hang_on_what_was_asked(string text, Asked asked, Topics topics) => Reads.En(text, asked).Topics.ShouldBe(topics);

    [Theory]
    [InlineData("the cheaper one", ServiceRank.Cheapest)]
    [InlineData("whichever is cheapest", ServiceRank.Cheapest)]
    [InlineData("the most expensive", ServiceRank.Dearest)]
    [InlineData("the shorter one please", ServiceRank.Shortest)]
    [InlineData("the longest", ServiceRank.Longest)]
    [InlineData("I can't wait any longer", null)]
    [InlineData("no longer interested", null)]
    public void Rank_among_services_is_read(string text, ServiceRank? rank) => Reads.En(text).Rank.ShouldBe(rank);

    [Theory]
    [InlineData("yes please", YesNo.Yes)]
    [InlineData("that's right", YesNo.Yes)]
    [InlineData("sounds good", YesNo.Yes)]
    [InlineData("no problem", YesNo.Yes)]
    [InlineData("👍", YesNo.Yes)]
    [InlineData("that seems ideal", YesNo.Yes)]
    [InlineData("that one", YesNo.Yes)]
    [InlineData("perfect, can you confirm it please?", YesNo.Yes)]
    [InlineData("this one sound great", YesNo.Yes)]
    [InlineData("you are correct", YesNo.Yes)]
    [InlineData("Really? That'll work just fine.", YesNo.Yes)]
    [InlineData("yes no problem", YesNo.Yes)]
    [InlineData("no thanks", YesNo.No)]
    [InlineData("yeah no, that doesn't work", YesNo.No)]
    [InlineData("that's not so good", YesNo.No)]
    [InlineData("nothing for now", YesNo.No)]
    [InlineData("maybe later", YesNo.No)]
    [InlineData("that's not right", YesNo.No)]
    [InlineData("nope", YesNo.No)]
    [InlineData("no preference", null)]
    [InlineData("a massage", null)]
    public void YesNo_is_read(string text, YesNo? expected) => Reads.En(text).YesNo.ShouldBe(expected);

    [Theory]
    [InlineData("change the time please", Asked.Time)]
    [InlineData("my e-mail is wrong", Asked.Email)]
    [InlineData("one more time please", Asked.None)]
    public void Mentioned_slots_are_read(string text, Asked slots) => Reads.En(text).Mentioned.ShouldBe(slots);

    [Fact]
    public void Reference_is_read_in_upper_case_without_separators()
    {
        Reads.En("cancel K7Q2M-9XDP4").References.ShouldBe(["K7Q2M9XDP4"]);
        Reads.En("k7q2m9xdp4", Asked.Reference).References.ShouldBe(["K7Q2M9XDP4"]);
        Reads.En("k seven q two m nine", Asked.Reference, "phone").References.ShouldBe(["K7Q2M9"]);
        Reads.En("a facial at 10:30 on 24/12/2026").References.ShouldBeEmpty();
    }

    [Fact]
    public void Reference_as_it_is_given_is_found_whatever_chance_made_it_of()
    {
        var chance = new Random(4711);
        for (var n = 0; n < 5_000; n++)
        {
            var reference = BookingReference.From((ulong)chance.NextInt64());
            // one in a hundred thousand might be a phone: it is asked for once more
            if (!reference.Any(char.IsLetter)) continue;
            Reads.En($"cancel my booking {reference}, my phone is +34612345678").References.ShouldBe([reference.Replace("-", "", StringComparison.Ordinal)]);
        }

        Reads.En("cancel my booking ABCDE-FGHJK").References.ShouldBe(["ABCDEFGHJK"]);
        Reads.En("my number is 91234-56789").References.ShouldBeEmpty();
    }
}
