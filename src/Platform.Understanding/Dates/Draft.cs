using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates;

/// <summary>What a rule read: a date, a time or both, before am or pm are decided.</summary>
internal record struct Draft
{
    /// <summary>Its first lexeme, and the one after its last.</summary>
    public int From;
    public int To;
    public LocalDate? Date;
    public LocalDate? EndDate;
    public Clock? Time;
    public Clock? EndTime;
    public DayPart Part;
    public Grain Grain;
    public Bound Bound;
    public bool Negated;

    /// <summary>Said by its distance from today ("tomorrow").</summary>
    public bool Relative;

    /// <summary>A weekday by itself, 1 to 7, whose week may be named behind its time ("Tuesday at 4 next week"); else 0.</summary>
    public int Weekday;

    /// <summary>The Monday of the week that its words name ("next week", "Tuesday of next week", "next Tuesday").</summary>
    public LocalDate? Week;

    /// <summary>A day of the month by its number alone ("the 15th"), whose month may be named behind another ("the 15th or 16th of April").</summary>
    public bool Numbered;

    /// <summary>A day of a month by name.</summary>
    public bool MonthSaid;

    /// <summary>A day of a month that has no such day.</summary>
    public AbsentDay? Absent;

    /// <summary>The day whose time it has: of the time under discussion ("same time"), or today ("this time").</summary>
    public LocalDate? SameAs;

    /// <summary>Told of what was.</summary>
    public bool Past;

    /// <summary>It is the end of a period: before it, or until it, is until the period's last day.</summary>
    public bool Ending;

    /// <summary>Its year was said.</summary>
    public bool YearSaid;

    /// <summary>Minutes ahead of UTC where the words name another zone ("4pm CET").</summary>
    public int? Offset;

    /// <summary>An "or" joins it to the one before.</summary>
    public bool Alternative;

    /// <summary>Counts only beside another draft, or as the answer to a question for it ("morning").</summary>
    public bool Weak;

    public readonly bool HasTime => Time is not null || Part != DayPart.None;

    /// <summary>"This time", which says nothing without a day beside it.</summary>
    public readonly bool IsNow => Weak && SameAs is not null;

    public readonly bool HasDate => Date is not null || Absent is not null;

    public static Draft Day(LocalDate date) => new() { Date = date, Grain = Grain.Day };

    public static Draft None(AbsentDay day) => new() { Absent = day, Grain = Grain.Day };

    public static Draft Days(LocalDate first, LocalDate last, Grain grain) => new() { Date = first, EndDate = last, Grain = grain };

    public static Draft WeekOf(LocalDate monday) => Days(monday, monday.PlusDays(6), Grain.Week) with { Week = monday };

    public static Draft Weekend(LocalDate monday) => Days(monday.PlusDays(5), monday.PlusDays(6), Grain.Day);

    public static Draft Month(LocalDate first) => Days(first, first.PlusMonths(1).PlusDays(-1), Grain.Month);

    public static Draft At(Clock clock) => new() { Time = clock, Grain = clock.HasMinutes && clock.Minute != 0 ? Grain.Minute : Grain.Hour };

    public static Draft At(LocalDateTime moment) =>
        new() { Date = moment.Date, Time = Clock.At(moment.TimeOfDay), Grain = Grain.Minute };

    /// <summary>From one moment to a later one. Of several days the hours are left out: they would be those of each day.</summary>
    public static Draft Between(LocalDateTime from, LocalDateTime to) =>
        to.Date > from.Date ? Days(from.Date, to.Date, Grain.Day) : At(from) with { EndTime = Clock.At(to.TimeOfDay) };

    public static Draft Of(DayPart part) => new() { Part = part, Grain = Grain.PartOfDay };
}
