using NodaTime;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Each weekday with each word before and behind it, said on days that differ.</summary>
public sealed class WeekdayPhraseTests
{
    [Fact]
    public void Weekday_by_itself_is_the_first_after_today() => Phrase.Check(English(
        ["_", "on _", "coming _", "this coming _", "the coming _", "upcoming _", "_ please", "on a _", "every _", "_s", "on _s"], day => day.Ahead));

    [Fact]
    public void This_weekday_may_be_today() => Phrase.Check(English(["this _", "_ this week", "on _ this week"], day => day.Word switch
    {
        "this _" => day.Ahead.PlusDays(-7) == day.Today ? day.Today : day.Ahead,
        _ => day.Monday.PlusDays(day.Number - 1),
    }));

    [Fact]
    public void Next_weekday_is_in_next_week() => Phrase.Check(English(
        [
            "next _", "on next _", "the next _", "_ next week", "_ of next week", "on _ next week", "next week _", "next week on _", "next week, _",
            "_ in the coming week", "the _ of next week", "next week's _",
        ],
        day => day.Monday.PlusDays(6 + day.Number)));

    [Fact]
    public void Weekday_and_a_week_is_a_week_later() => Phrase.Check(English(
        ["_ week", "a week on _", "a week from _", "one week from _", "1 week from _", "a week after _", "on _ week", "a week _", "a week this _"],
        day => day.Word == "a week this _" && day.Ahead.PlusDays(-7) == day.Today ? day.Ahead : day.Ahead.PlusDays(7)));

    [Fact]
    public void Weekday_and_two_weeks_is_two_weeks_later() => Phrase.Check(English(
        ["two weeks from _", "2 weeks from _", "a fortnight on _", "two weeks on _", "_ fortnight", "a fortnight from _", "two weeks after _"], day => day.Ahead.PlusDays(14)));

    [Fact]
    public void Weekday_in_so_many_weeks_is_in_that_week() => Phrase.Check(English(
        ["_ in two weeks", "in two weeks on _", "on _ in 2 weeks", "two weeks from now on _", "in 2 wks on _"], day => day.Monday.PlusDays(13 + day.Number)));

    [Fact]
    public void Last_weekday_is_in_last_week() => Phrase.Check(English(["last _", "_ last week", "last week on _"], day => day.Monday.PlusDays(day.Number - 8)));

    [Fact]
    public void Día_de_la_semana_es_el_primero_que_llega() => Phrase.Check(Spanish(
        ["el _", "_", "el próximo _", "el _ próximo", "el _ que viene", "este próximo _", "para el _", "el _ por favor", "cada _", "un _", "el siguiente _"],
        day => day.Ahead));

    [Fact]
    public void Este_día_puede_ser_hoy() => Phrase.Check(Spanish(["este _"], day => day.Ahead.PlusDays(-7) == day.Today ? day.Today : day.Ahead));

    [Fact]
    public void Día_de_la_semana_que_viene() => Phrase.Check(Spanish(
        [
            "el _ de la semana que viene", "el _ de la próxima semana", "la semana que viene el _", "la próxima semana, el _", "el _ de la semana próxima",
            "la semana que viene, _", "el _ de la semana siguiente",
        ],
        day => day.Monday.PlusDays(6 + day.Number)));

    [Fact]
    public void Día_en_ocho_es_una_semana_después() => Phrase.Check(Spanish(
        ["el _ en ocho", "de este _ en ocho", "una semana después del _"],
        day => day.Word == "de este _ en ocho" && day.Ahead.PlusDays(-7) == day.Today ? day.Ahead : day.Ahead.PlusDays(7)));

    [Fact]
    public void Día_pasado_es_el_último() => Phrase.Check(Spanish(["el _ pasado", "el pasado _"], day => day.Recent));

    private static IEnumerable<Phrase> English(string[] forms, Func<Day, LocalDate> expected) => All(forms, Words.Weekdays, "en-GB", expected);

    private static IEnumerable<Phrase> Spanish(string[] forms, Func<Day, LocalDate> expected) => All(forms, Words.Semana, "es-ES", expected);

    private static IEnumerable<Phrase> All(string[] forms, string[] names, string locale, Func<Day, LocalDate> expected) =>
        from now in Phrase.Days
        from number in Enumerable.Range(1, 7)
        from form in forms
        let said = new Day(form, now.Date, number)
        select new Phrase(form.Replace("_", names[number - 1], StringComparison.Ordinal), Phrase.Day(expected(said)), Phrase.At(now, locale));

    private sealed record Day(string Word, LocalDate Today, int Number)
    {
        public LocalDate Monday => Today.PlusDays(1 - (int)Today.DayOfWeek);

        /// <summary>The first such weekday after today.</summary>
        public LocalDate Ahead => Enumerable.Range(1, 7).Select(Today.PlusDays).First(IsIt);

        public LocalDate Recent => Enumerable.Range(1, 7).Select(days => Today.PlusDays(-days)).First(IsIt);

        private bool IsIt(LocalDate date) => (int)date.DayOfWeek == Number;
    }
}
