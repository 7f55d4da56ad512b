using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>From one to another, and bounds on one side: each pair of hours and days, each way of joining them.</summary>
public sealed class RangePhraseTests
{
    private static readonly (int From, int To)[] Hours = [(9, 10), (9, 11), (9, 12), (10, 1), (11, 2), (2, 4), (3, 5), (4, 6), (1, 3), (12, 2), (10, 12)];

    [Fact]
    public void Two_hours() => Phrase.Check(
        from hours in Hours
        from form in new[] { "from {0} to {1}", "between {0} and {1}", "from {0} until {1}", "from {0} till {1}", "{0} until {1}", "anytime between {0} and {1}", "from {0}-{1}", "from {0} – {1}", "sometime between {0} and {1}", "any time from {0} to {1}" }
        from words in new[] { true, false }
        where !(words && (form.Contains("}-{", StringComparison.Ordinal) || form == "{0} until {1}"))
        select Phrase.En(Fill(form, words ? Words.En(hours.From) : $"{hours.From}", words ? Words.En(hours.To) : $"{hours.To}"), Span(Phrase.Meant(hours.From), Phrase.Meant(hours.To))));

    [Fact]
    public void Two_hours_with_their_halves() => Phrase.Check(
        from hours in Hours
        let start = Phrase.Meant(hours.From)
        let end = Phrase.Meant(hours.To)
        from form in new[] { "from {0} to {1}", "between {0} and {1}", "{0} - {1}", "{0}-{1}", "{0} to {1}", "{0} till {1}", "{0} – {1}" }
        from both in new[] { true, false }
        select Phrase.En(Fill(form, both ? Half(hours.From, start) : $"{hours.From}", Half(hours.To, end)), Span(start, end)));

    [Fact]
    public void Two_hours_of_a_day() => Phrase.Check(
        from hours in Hours
        from day in new[] { "on Friday", "this Friday", "Friday", "on the 6th", "on 6 March", "on March 6th" }
        from form in new[] { "from {0} to {1} {2}", "between {0} and {1} {2}", "{2} from {0} to {1}", "{2} between {0} and {1}", "{2}, {0} to {1}", "{2} {0}-{1}" }
        where !(form == "{2} {0}-{1}" && day.EndsWith("March", StringComparison.Ordinal)) && !(form == "{2}, {0} to {1}" && day.EndsWith("March", StringComparison.Ordinal))
        select Phrase.En(Fill(form, $"{hours.From}", $"{hours.To}").Replace("{2}", day, StringComparison.Ordinal), "2026-03-06 " + Span(Phrase.Meant(hours.From), Phrase.Meant(hours.To))));

    [Fact]
    public void Hour_and_a_bound() => Phrase.Check(
        from hour in Enumerable.Range(1, 12)
        from time in new[] { $"{hour}", Words.En(hour), $"{hour} o'clock", $"half past {hour}", $"{hour}:30" }
        from bound in new (string Word, string Bound)[]
        {
            ("after", "From"), ("any time after", "From"), ("from", "From"), ("not before", "From"), ("no earlier than", "From"), ("later than", "From"),
            ("before", "Until"), ("until", "Until"), ("by", "Until"), ("no later than", "Until"), ("not after", "Until"), ("till", "Until"),
            ("around", "Around"), ("about", "Around"), ("at around", "Around"), ("at about", "Around"), ("at approximately", "Around"),
        }
        let half = time.Contains("half", StringComparison.Ordinal) || time.EndsWith("30", StringComparison.Ordinal)
        select Phrase.En($"{bound.Word} {time}", $"{Phrase.Time(Phrase.Meant(hour), half ? 30 : 0)} {bound.Bound}"));

    [Fact]
    public void Two_days() => Phrase.Check(
        from early in Enumerable.Range(0, 6)
        from late in Enumerable.Range(early + 1, 6 - early)
        from form in new[] { "from {0} to {1}", "between {0} and {1}", "{0} to {1}", "{0} - {1}", "{0}-{1}", "from {0} until {1}", "{0} till {1}", "{0} through {1}" }
        let start = Phrase.Now.Date.PlusDays((((early + 1) - (int)Phrase.Now.DayOfWeek + 6) % 7) + 1)
        let end = start.PlusDays(late - early)
        select Phrase.En(Fill(form, Words.Weekdays[early], Words.Weekdays[late]), $"{Phrase.Day(start)}..{Phrase.Day(end)}"));

    [Fact]
    public void Two_days_of_a_month() => Phrase.Check(
        from days in new (int From, int To)[] { (1, 3), (8, 12), (9, 13), (12, 15), (13, 21), (20, 30) }
        from form in new[]
        {
            "from May {0} to {1}", "May {0}-{1}", "May {0} to {1}", "May {0} – {1}", "from {0} to {1} May", "{0} to {1} May", "{0}-{1} May", "between {0} and {1} May", "from the {0th} to the {1th} of May", "between the {0th} and the {1th} of May",
            "May {0th} to {1th}", "May {0th} through May {1th}", "from May {0} to May {1}", "{0} May - {1} May", "the {0th} to the {1th} of May", "between May {0th} and May {1th}", "from {0} May until {1} May",
        }
        let text = form.Replace("{0th}", Words.Suffixed(days.From), StringComparison.Ordinal).Replace("{1th}", Words.Suffixed(days.To), StringComparison.Ordinal)
        select Phrase.En(Fill(text, $"{days.From}", $"{days.To}"), $"2026-05-{days.From:00}..2026-05-{days.To:00}"));

    [Fact]
    public void Dos_horas() => Phrase.Check(
        from hours in Hours
        from form in new[] { "de {0} a {1}", "entre {0} y {1}", "entre las {0} y las {1}", "desde las {0} hasta las {1}", "de las {0} a las {1}", "de {0} hasta {1}" }
        from words in new[] { true, false }
        where hours.From != 1 && hours.To != 1
        select Phrase.Es(Fill(form, words ? Words.Es(hours.From) : $"{hours.From}", words ? Words.Es(hours.To) : $"{hours.To}"), Span(Phrase.Meant(hours.From), Phrase.Meant(hours.To))));

    [Fact]
    public void Hora_y_límite() => Phrase.Check(
        from hour in Enumerable.Range(2, 11)
        from time in new[] { $"las {hour}", Words.Las(hour), $"las {hour} y media", $"las {hour}:30" }
        from bound in new (string Word, string Bound)[]
        {
            ("después de", "From"), ("a partir de", "From"), ("desde", "From"), ("no antes de", "From"), ("más tarde de", "From"),
            ("antes de", "Until"), ("hasta", "Until"), ("no más tarde de", "Until"),
            ("sobre", "Around"), ("hacia", "Around"), ("a eso de", "Around"), ("alrededor de", "Around"), ("más o menos a", "Around"),
        }
        let half = time.EndsWith("media", StringComparison.Ordinal) || time.EndsWith("30", StringComparison.Ordinal)
        select Phrase.Es($"{bound.Word} {time}", $"{Phrase.Time(Phrase.Meant(hour), half ? 30 : 0)} {bound.Bound}"));

    private static string Half(int hour, int said) => $"{hour}{(said < 12 ? "am" : "pm")}";

    private static string Span(int from, int to) => $"{Phrase.Time(from)}..{Phrase.Time(to)}";

    private static string Fill(string form, string first, string second) =>
        form.Replace("{0}", first, StringComparison.Ordinal).Replace("{1}", second, StringComparison.Ordinal);
}
