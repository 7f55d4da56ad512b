using NodaTime;
using Platform.Core.Understanding;
using Shouldly;

namespace Platform.Understanding.Tests.Dates.Phrases;

/// <summary>A phrase made from a table, with what it must be read as: worked out by the calendar, not by the grammar.</summary>
internal readonly record struct Phrase(string Text, string Expected, ReadingContext Context)
{
    private const int Shown = 25;

    /// <summary>Wednesday, 4 March 2026, ten in the morning; open from nine to seven but on Sundays.</summary>
    public static LocalDateTime Now { get; } = new(2026, 3, 4, 10, 0);

    /// <summary>Every weekday, the turn of a month, of a year, and the leap day.</summary>
    public static LocalDateTime[] Days { get; } =
    [
        Now, new(2026, 3, 2, 8, 15), new(2026, 5, 31, 17, 40), new(2026, 7, 30, 12, 0), new(2026, 10, 3, 9, 5), new(2026, 12, 31, 18, 30), new(2028, 2, 29, 11, 0),
    ];

    public static ReadingContext At(LocalDateTime now, string locale) => Said.Context with
    {
        Locale = locale,
        Reference = now.InZoneLeniently(Said.Context.Zone).ToInstant(),
        Hours = Said.Open(new LocalTime(9, 0), new LocalTime(19, 0)),
    };

    public static Phrase En(string text, string expected) => new(text, expected, At(Now, "en-GB"));

    public static Phrase Es(string text, string expected) => new(text, expected, At(Now, "es-ES"));

    /// <summary>Reads all; those read otherwise are told together.</summary>
    public static void Check(IEnumerable<Phrase> phrases)
    {
        List<Phrase> all = [.. phrases.DistinctBy(phrase => (phrase.Text, phrase.Context.Reference, phrase.Context.Locale))];
        List<string> wrong = [.. all.Select(phrase => (phrase, Got: Said.By(phrase.Text, phrase.Context))).Where(one => one.Got != one.phrase.Expected)
            .Select(one => $"{one.phrase.Text} at {one.phrase.Context.Reference}: {one.phrase.Expected}, read as {one.Got}")];
        all.ShouldNotBeEmpty();
        string.Join('\n', wrong.Take(Shown)).ShouldBe("", $"{wrong.Count} of {all.Count}");
    }

    public static string Day(LocalDate date) => $"{date:uuuu-MM-dd}";

    public static string Time(int hour, int minute = 0) => $"{hour:00}:{minute:00}";

    /// <summary>An hour of the dial as people mean it who keep these opening hours.</summary>
    public static int Meant(int hour)
    {
        int morning = hour % 12;
        bool early = morning >= 9;
        bool late = morning + 12 < 19;
        return early == late ? morning + (hour is 12 or < 8 ? 12 : 0) : late ? morning + 12 : morning;
    }
}
