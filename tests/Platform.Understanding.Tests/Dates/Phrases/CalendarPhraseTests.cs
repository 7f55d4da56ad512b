using NodaTime;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>Every day of a year, in each way of writing and saying it, with its year and without.</summary>
public sealed class CalendarPhraseTests
{
    [Fact]
    public void Day_and_month() => Phrase.Check(
        from now in new[] { Phrase.Now, new LocalDateTime(2026, 12, 31, 18, 30) }
        from date in Year()
        from form in English(date)
        select new Phrase(form, Phrase.Day(Coming(date, now.Date)), Phrase.At(now, "en-GB")));

    [Fact]
    public void Day_and_month_and_year() => Phrase.Check(
        from date in Year()
        from form in English(date)
        from year in new[] { " 2027", ", 2027", " of 2027", " '27" }
        where !(year == " '27" && form.EndsWith('h'))
        select Phrase.En("on " + form + year, Phrase.Day(new LocalDate(2027, date.Month, date.Day))));

    [Fact]
    public void Digits_by_locale() => Phrase.Check(
        from date in Year()
        from locale in new[] { "en-GB", "en-US", "es-ES", "es-MX", "en-AU" }
        from sign in new[] { "/", "-", "." }
        from wide in new[] { true, false }
        from year in new[] { "2027", "27" }
        let day = wide ? $"{date.Day:00}" : $"{date.Day}"
        let month = wide ? $"{date.Month:00}" : $"{date.Month}"
        let text = locale == "en-US" ? $"{month}{sign}{day}{sign}{year}" : $"{day}{sign}{month}{sign}{year}"
        select new Phrase(text, Phrase.Day(new LocalDate(2027, date.Month, date.Day)), Phrase.At(Phrase.Now, locale)));

    [Fact]
    public void Digits_without_year() => Phrase.Check(
        from date in Year()
        from locale in new[] { "en-GB", "en-US", "es-ES" }
        let text = locale == "en-US" ? $"{date.Month}/{date.Day}" : $"{date.Day}/{date.Month}"
        where text != "24/7"
        select new Phrase(text, Phrase.Day(Coming(date, Phrase.Now.Date)), Phrase.At(Phrase.Now, locale)));

    [Fact]
    public void Digits_of_the_standard() => Phrase.Check(
        from date in Year()
        from time in new[] { "", "T15:30", "T15:30:00", " 15:30", "T15:30:00.000" }
        select Phrase.En($"{new LocalDate(2027, date.Month, date.Day):uuuu-MM-dd}{time}", $"2027-{date.Month:00}-{date.Day:00}{(time.Length > 0 ? " 15:30" : "")}"));

    [Fact]
    public void Day_of_the_month() => Phrase.Check(
        from day in Enumerable.Range(1, 31)
        let date = Enumerable.Range(0, 60).Select(Phrase.Now.Date.PlusDays).First(one => one.Day == day)
        from form in new[] { $"the {Words.Suffixed(day)}", $"on the {Words.Suffixed(day)}", $"on the {Words.Ordinal(day)}", $"by the {Words.Suffixed(day)}", $"the {Words.Suffixed(day)} please" }
        select Phrase.En(form, Phrase.Day(date) + (form.StartsWith("by", StringComparison.Ordinal) ? " Until" : "")));

    [Fact]
    public void Día_del_mes() => Phrase.Check(
        from day in Enumerable.Range(1, 31)
        let date = Enumerable.Range(0, 60).Select(Phrase.Now.Date.PlusDays).First(one => one.Day == day)
        from form in new[] { $"el {day}", $"el día {day}", $"el {Words.Es(day)}", $"el día {Words.Es(day)}", $"para el {day}", $"el {day} por favor" }
        select Phrase.Es(form, Phrase.Day(date)));

    [Fact]
    public void Día_y_mes() => Phrase.Check(
        from date in Year()
        let month = Words.Meses[date.Month - 1]
        from form in new[]
        {
            $"{date.Day} de {month}", $"el {date.Day} de {month}", $"el día {date.Day} de {month}", $"{Words.Es(date.Day)} de {month}", $"el {Words.Es(date.Day)} de {month}",
            $"{date.Day} {month}", $"{date.Day}-{month}", $"{date.Day} de {month.ToUpperInvariant()}", $"{date.Day} de {month[..3]}", $"el {date.Day} del {date.Month}", $"para el {date.Day} de {month}",
        }
        select Phrase.Es(form, Phrase.Day(Coming(date, Phrase.Now.Date))));

    [Fact]
    public void Día_y_mes_y_año() => Phrase.Check(
        from date in Year()
        let month = Words.Meses[date.Month - 1]
        from form in new[] { $"{date.Day} de {month} de 2027", $"el {date.Day} de {month} del 2027", $"{date.Day} {month} 2027", $"{Words.Es(date.Day)} de {month} de dos mil veintisiete", $"{date.Day} de {month}, 2027" }
        select Phrase.Es(form, Phrase.Day(new LocalDate(2027, date.Month, date.Day))));

    /// <summary>Every third day, and the ends of months.</summary>
    private static IEnumerable<LocalDate> Year() => Enumerable.Range(0, 365).Select(new LocalDate(2027, 1, 1).PlusDays).Where(date => date.DayOfYear % 3 == 0 || date.Day > 29 || date.Day == 1);

    private static LocalDate Coming(LocalDate date, LocalDate today) =>
        new[] { 0, 1 }.Select(years => new LocalDate(today.Year + years, date.Month, date.Day)).First(one => one >= today);

    private static IEnumerable<string> English(LocalDate date)
    {
        string month = Words.Months[date.Month - 1];
        (string suffixed, string said) = (Words.Suffixed(date.Day), Words.Ordinal(date.Day));
        return
        [
            $"{date.Day} {month}", $"{month} {date.Day}", $"{suffixed} {month}", $"{suffixed} of {month}", $"the {suffixed} of {month}", $"{month} {suffixed}", $"{month} the {suffixed}",
            $"{said} of {month}", $"the {said} of {month}", $"{month} {said}", $"{month[..3]} {date.Day}", $"{date.Day} {month[..3]}", $"{date.Day}{month[..3]}", $"{month[..3]}. {suffixed}",
            $"{date.Day}-{month[..3]}", $"{month} {Words.En(date.Day)}", $"{suffixed} {month.ToUpperInvariant()}", $"{month.ToUpperInvariant()} {date.Day}",
            $"the {suffixed} day of {month}", $"{date.Day} of {month}",
        ];
    }
}
