using NodaTime;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Each number with each unit, so far ahead or back.</summary>
public sealed class DistancePhraseTests
{
    private static readonly int[] Counts = [1, 2, 3, 5, 8, 10, 12, 20, 21];

    [Fact]
    public void Days_weeks_and_months_ahead() => Phrase.Check(
        from now in Phrase.Days
        from count in Counts
        from unit in new[] { "day", "week", "month", "year" }
        from said in Said(count)
        from form in new[] { "in _", "_ from now", "_ from today", "in _ time", "in about _", "in exactly _", "_ hence", "so in _ then" }
        let words = $"{said} {unit}{(count == 1 ? "" : "s")}"
        let text = form == "in _ time" ? $"in {words}{(count == 1 ? "'s" : "'")} time" : form.Replace("_", words, StringComparison.Ordinal)
        select new Phrase(text, Phrase.Day(Add(now.Date, unit, count)), Phrase.At(now, "en-GB")));

    [Fact]
    public void Days_from_another() => Phrase.Check(
        from now in Phrase.Days
        from count in Counts
        from unit in new[] { "day", "week", "month" }
        from said in Said(count)
        from day in new (string Words, int Days)[] { ("tomorrow", 1), ("the day after tomorrow", 2) }
        from link in new[] { "from", "after" }
        select new Phrase($"{said} {unit}{(count == 1 ? "" : "s")} {link} {day.Words}", Phrase.Day(Add(now.Date.PlusDays(day.Days), unit, count)), Phrase.At(now, "en-GB")));

    [Fact]
    public void Days_beside_a_holiday() => Phrase.Check(
        from count in Counts
        from unit in new[] { "day", "week" }
        from said in Said(count)
        from holiday in new (string Words, LocalDate Day)[] { ("Easter", new LocalDate(2026, 4, 5)), ("Christmas", new LocalDate(2026, 12, 25)), ("the 1st of June", new LocalDate(2026, 6, 1)), ("May 10", new LocalDate(2026, 5, 10)) }
        from link in new[] { "before", "after" }
        select Phrase.En($"{said} {unit}{(count == 1 ? "" : "s")} {link} {holiday.Words}", Phrase.Day(Add(holiday.Day, unit, link == "after" ? count : -count))));

    [Fact]
    public void Past_days() => Phrase.Check(
        from now in Phrase.Days
        from count in Counts
        from unit in new[] { "day", "week", "month" }
        from said in Said(count)
        select new Phrase($"{said} {unit}{(count == 1 ? "" : "s")} ago", Phrase.Day(Add(now.Date, unit, -count)), Phrase.At(now, "en-GB")));

    [Fact]
    public void Hours_and_minutes_ahead() => Phrase.Check(
        from minutes in new[] { 10, 15, 20, 30, 45, 60, 90, 120, 150, 180 }
        from said in Lengths(minutes)
        from form in new[] { "in _", "_ from now", "in about _", "in _ please" }
        select Phrase.En(form.Replace("_", said, StringComparison.Ordinal), Moment(Phrase.Now.PlusMinutes(minutes))));

    [Fact]
    public void Días_semanas_y_meses() => Phrase.Check(
        from now in Phrase.Days
        from count in Counts
        from unit in new[] { "día", "semana", "mes", "año" }
        from said in Dicho(count, unit)
        from form in new[] { "en _", "dentro de _", "de aquí a _", "hace _" }
        let step = form == "hace _" ? -count : count
        select new Phrase(form.Replace("_", said, StringComparison.Ordinal), Phrase.Day(Add(now.Date, unit, step)), Phrase.At(now, "es-ES")));

    [Fact]
    public void Días_después_de_otro() => Phrase.Check(
        from count in Counts
        from unit in new[] { "día", "semana" }
        from said in Dicho(count, unit)
        from day in new (string Words, LocalDate Day)[] { ("de Navidad", new LocalDate(2026, 12, 25)), ("de Semana Santa", new LocalDate(2026, 4, 5)), ("del 1 de junio", new LocalDate(2026, 6, 1)), ("de mañana", new LocalDate(2026, 3, 5)) }
        select Phrase.Es($"{said} después {day.Words}", Phrase.Day(Add(day.Day, unit, count))));

    [Fact]
    public void Horas_y_minutos() => Phrase.Check(
        from length in new (string Words, int Minutes)[]
        {
            ("media hora", 30), ("una hora", 60), ("1 hora", 60), ("hora y media", 90), ("una hora y media", 90), ("dos horas", 120), ("2 horas", 120), ("dos horas y media", 150), ("2 hs", 120),
            ("diez minutos", 10), ("10 minutos", 10), ("10 min", 10), ("un cuarto de hora", 15), ("tres cuartos de hora", 45), ("veinte minutos", 20), ("45 minutos", 45), ("una horita", 60),
        }
        from form in new[] { "en _", "dentro de _", "en unos _" }
        where form != "en unos _" || length.Words.EndsWith("minutos", StringComparison.Ordinal)
        select Phrase.Es(form.Replace("_", length.Words, StringComparison.Ordinal), Moment(Phrase.Now.PlusMinutes(length.Minutes))));

    private static string Moment(LocalDateTime time) => $"{Phrase.Day(time.Date)} {Phrase.Time(time.Hour, time.Minute)}";

    private static LocalDate Add(LocalDate date, string unit, int count) => unit[0] switch
    {
        'd' => date.PlusDays(count),
        'w' or 's' => date.PlusWeeks(count),
        'm' => date.PlusMonths(count),
        _ => date.PlusYears(count),
    };

    private static string[] Said(int count) => count == 1 ? ["a", "one", "1"] : [$"{count}", Words.En(count)];

    private static string[] Dicho(int count, string unit)
    {
        string many = count == 1 ? unit : unit == "mes" ? "meses" : unit + "s";
        string one = unit == "semana" ? "una" : "un";
        string said = count == 1 ? one : count == 21 ? (unit == "semana" ? "veintiuna" : "veintiún") : Words.Es(count);
        return [$"{said} {many}", $"{count} {many}"];
    }

    private static IEnumerable<string> Lengths(int minutes) => minutes switch
    {
        15 => ["15 minutes", "fifteen minutes", "15 mins", "15min", "a quarter of an hour", "15 minutes or so"],
        30 => ["half an hour", "a half hour", "half hour", "30 minutes", "thirty minutes", "30 mins", "30min"],
        45 => ["45 minutes", "forty-five minutes", "three quarters of an hour", "45 mins"],
        60 => ["an hour", "one hour", "1 hour", "1 hr", "1h", "60 minutes", "sixty minutes", "an hour or so"],
        90 => ["an hour and a half", "one and a half hours", "1.5 hours", "90 minutes", "ninety minutes", "1 hour and 30 minutes", "an hour and 30 minutes", "1h30", "1 1/2 hours", "1½ hours", "one hour thirty minutes"],
        120 => ["two hours", "2 hours", "2 hrs", "2h", "a couple of hours", "a couple hours", "120 minutes"],
        150 => ["two and a half hours", "2.5 hours", "2 1/2 hours", "two hours and a half", "2 hours and 30 minutes", "2 hrs 30 mins"],
        180 => ["three hours", "3 hours", "3 hrs", "a few hours"],
        _ => [$"{minutes} minutes", $"{Words.En(minutes)} minutes", $"{minutes} mins", $"{minutes} min", $"{minutes}min"],
    };
}
