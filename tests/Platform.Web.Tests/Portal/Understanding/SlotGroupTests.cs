using NodaTime;
using Platform.Core.Understanding;
using Platform.Web.Portal.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Understanding;

public sealed class SlotGroupTests
{
    [Fact]
    public void Time_that_could_be_another_says_which()
    {
        var line = Line("date", new() { Text = "", DateTimes = [new() { Text = "at 7", Start = 0, Time = new(7, 0), Grain = Core.Understanding.Grain.Hour, Ambiguous = true, OtherTime = new(19, 0) }] });

        line.ShouldBe(new("07:00", "from “at 7”, to the hour", "Could be 19:00 as well"));
    }

    [Fact]
    public void Range_of_days_and_hours_is_told_as_one()
    {
        var line = Line("date", new()
        {
            Text = "",
            DateTimes = [new() { Text = "x", Start = 0, Date = new(2026, 3, 2), EndDate = new(2026, 3, 4), Time = new(9, 0), EndTime = new(12, 0), Grain = Core.Understanding.Grain.PartOfDay, Bound = Bound.From }],
        });

        line.Value.ShouldBe("From Monday 2 March 2026 – Wednesday 4 March 2026, 09:00 – 12:00");
    }

    [Fact]
    public void Day_that_does_not_exist_is_shown_and_said_so() =>
        Line("date", new() { Text = "", DateTimes = [new() { Text = "31 November", Start = 0, Grain = Core.Understanding.Grain.Day, Absent = new(31, 11) }] })
            .ShouldBe(new("No day and no hour", "from “31 November”, a day", "There is no 31/11"));

    [Fact]
    public void Day_that_was_is_shown_and_said_so() =>
        Line("date", new() { Text = "", DateTimes = [new() { Text = "Monday", Start = 0, Date = new LocalDate(2026, 3, 2), Grain = Core.Understanding.Grain.Day, Past = true }] })
            .Doubt.ShouldBe("Told of what was, and no wish");

    [Fact]
    public void What_is_not_wanted_is_shown_and_said_so() =>
        Line("date", new() { Text = "", DateTimes = [new() { Text = "Monday", Start = 0, Date = new LocalDate(2026, 3, 2), Grain = Core.Understanding.Grain.Day, Negated = true }] })
            .Doubt.ShouldBe("Not wanted: said to rule it out");

    [Fact]
    public void Digits_that_are_no_number_are_shown_with_the_reason() =>
        Line("phone", new() { Text = "", Phones = [new("12", 0, null, "12")] }).ShouldBe(new("12", "from “12”", "No possible number of this region: it would be asked again"));

    [Fact]
    public void Service_told_by_its_rank_is_shown() =>
        Line("service", new() { Text = "", Rank = ServiceRank.Cheapest }).ShouldBe(new("The cheapest", "Told by how it stands to the others"));

    [Fact]
    public void Every_slot_is_there_also_where_the_text_gives_nothing() =>
        SlotGroup.Of(new() { Text = "" }).Select(group => (group.Slot, group.Lines.Count))
            .ShouldBe([("date", 0), ("duration", 0), ("service", 0), ("name", 0), ("phone", 0), ("email", 0), ("yesno", 0), ("human", 0), ("acts", 0), ("topics", 0)]);

    [Fact]
    public void Every_act_and_topic_has_words()
    {
        var everything = new Reading { Text = "", Acts = Enum.GetValues<Acts>().Aggregate((all, act) => all | act), Topics = Enum.GetValues<Topics>().Aggregate((all, topic) => all | topic) };

        Lines("acts", everything).Count.ShouldBe(Enum.GetValues<Acts>().Length - 1);
        Lines("topics", everything).Count.ShouldBe(Enum.GetValues<Topics>().Length - 1);
    }

    private static SlotLine Line(string slot, Reading reading) => Lines(slot, reading).Single();

    private static IReadOnlyList<SlotLine> Lines(string slot, Reading reading) => SlotGroup.Of(reading).Single(group => group.Slot == slot).Lines;
}
