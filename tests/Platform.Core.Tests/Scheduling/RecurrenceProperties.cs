using CsCheck;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

/// <summary>Rules at random give the days that another reader of RFC 5545 gives.</summary>
public sealed class RecurrenceProperties
{
    private const int Days = 1500;

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly Gen<LocalDate> Start = Gen.Int[0, 5000].Select(days => new LocalDate(2020, 1, 1).PlusDays(days));

    private static readonly Gen<string> WeekStart = Gen.OneOf(Gen.Const(""), Gen.Int[0, 6].Select(day => $";WKST={Weekdays[day]}"));

    private static readonly Gen<string> Plain = Gen.Int[0, 6].Select(day => Weekdays[day]);

    private static readonly Gen<string> Months = Part("BYMONTH", Gen.Int[1, 12].Select(n => $"{n}"));
    private static readonly Gen<string> MonthDays = Part("BYMONTHDAY", Signed(31));
    private static readonly Gen<string> Any = Part("BYDAY", Plain);

    private static readonly Gen<string> Rule = Gen.OneOf(
        Gen.Select(Months, MonthDays, Any, (a, b, c) => "FREQ=DAILY" + a + b + c),
        Gen.Select(Months, Any, Positions(3), (a, b, c) => "FREQ=WEEKLY" + a + b + (b.Length == 0 ? "" : c)),
        Gen.Select(Months, MonthDays, Part("BYDAY", Numbered(5)), Positions(5), (a, b, c, d) => "FREQ=MONTHLY" + a + b + c + (b.Length + c.Length == 0 ? "" : d)),
        Gen.Select(Months, Part("BYDAY", Numbered(20)), Positions(5), (a, b, c) => "FREQ=YEARLY" + a + b + (a.Length + b.Length == 0 ? "" : c)),
        Gen.Select(Months, MonthDays, Any, (a, b, c) => "FREQ=YEARLY" + a + b + c),
        Gen.Select(Part("BYYEARDAY", Signed(366)), Any, (a, b) => "FREQ=YEARLY" + a + b),
        Gen.Select(OneWay("BYWEEKNO", 53), Any, (a, b) => "FREQ=YEARLY" + a + b));

    [Fact]
    public void Between_gives_the_days_of_another_reader() =>
        Gen.Select(Rule, Gen.Int[1, 4], Gen.Int[0, 30], WeekStart, Start, Gen.Select(Gen.Bool, Start, (ends, day) => ends ? day : (LocalDate?)null)).Sample(
            (rule, interval, count, weekStart, start, until) =>
            {
                // readers differ on which year is the first where the start's week is of another one
                interval = rule.Contains("BYWEEKNO", StringComparison.Ordinal) && start.DayOfYear is < 8 or > 358 ? 1 : interval;
                string text = $"{rule};INTERVAL={interval}{weekStart}";
                string end = until is { } day ? $";UNTIL={day:uuuuMMdd}" : count > 0 ? $";COUNT={count}" : "";
                List<LocalDate> theirs = [.. Theirs(text, start).TakeWhile(day => !(day > until))];
                RecurrenceText.Read(text + end).Rule.ShouldNotBeNull(text + end)
                    .Between(start, start, start.PlusDays(Days)).ShouldBe(until is null && count > 0 ? theirs.Take(count) : theirs, $"{text}{end} from {start:uuuu-MM-dd}");
            },
            iter: 500);

    /// <summary>Looked up from any day, a rule without count gives what it gives from its start.</summary>
    [Fact]
    public void Between_may_begin_anywhere() =>
        Gen.Select(Rule, Gen.Int[1, 4], Start, Gen.Int[0, Days]).Sample(
            (rule, interval, start, away) =>
            {
                var read = RecurrenceText.Read($"{rule};INTERVAL={interval}").Rule!;
                LocalDate first = start.PlusDays(away);
                read.Between(start, first, first.PlusDays(400)).ShouldBe(read.Between(start, start, first.PlusDays(400)).Where(day => day >= first), $"{rule};INTERVAL={interval} from {start:uuuu-MM-dd} at {away}");
            },
            iter: 500);

    /// <summary>Its own end lies years behind the days that are looked at: it loses the year of an UNTIL, and goes on to the year 9999 without one.</summary>
    private static List<LocalDate> Theirs(string text, LocalDate start)
    {
        LocalDate last = start.PlusDays(Days);
        CalendarEvent it = new() { Start = new CalDateTime(start.Year, start.Month, start.Day), RecurrenceRule = new($"{text};UNTIL={last.PlusYears(9):uuuuMMdd}") };
        return [.. it.GetOccurrences().Select(found => LocalDate.FromDateTime(found.Period.StartTime.Value)).TakeWhile(day => day <= last)];
    }

    /// <summary>From one end only: the other reader counts a week twice that is said from both.</summary>
    private static Gen<string> OneWay(string name, int most) =>
        Gen.OneOf(Part(name, Gen.Int[1, most].Select(n => $"{n}")), Part(name, Gen.Int[1, most].Select(n => $"-{n}")));

    private static Gen<string> Signed(int most) => Gen.Select(Gen.Int[1, most], Gen.Bool, (n, back) => back ? $"-{n}" : $"{n}");

    private static Gen<string> Numbered(int most) => Gen.Select(Gen.Int[-most, most], Plain, (n, day) => n == 0 ? day : $"{n}{day}");

    private static Gen<string> Positions(int most) => Gen.OneOf(Gen.Const(""), Part("BYSETPOS", Signed(most)));

    private static Gen<string> Part(string name, Gen<string> one) =>
        Gen.OneOf(Gen.Const(""), one.Array[1, 3].Select(all => $";{name}={string.Join(',', all.Distinct())}"));
}
