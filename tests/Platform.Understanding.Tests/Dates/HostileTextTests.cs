using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>Any text: no exception, and work that grows with its length and no faster.</summary>
public sealed class HostileTextTests
{
    /// <summary>No character may cost more looks at a word than this.</summary>
    private const int LooksPerCharacter = 250;

    private static readonly DateTimeReader Reader = new();

    private static readonly string[] Pieces =
    [
        "the ", "week of ", "day after ", "next ", "last ", "2 ", "two ", "twenty ", "hundred ", "thousand ", "and ", "a ", "half ", "quarter ", "to ", "past ",
        "from ", "between ", "not ", "until ", "before ", "by ", "in ", "at ", "of ", "days ", "months ", "years ", "monday ", "may ", "march ", "31st ", "first ",
        "12:30", "12/12/12", "1-2-3-4-5", "99999999", "123456789012345", "2026-02-30", "7pm ", "p.m.", "'", "\"", "::", "//", "--", "..", ",", "\n", "\t", " ",
        "tonight ", "morning ", "easter ", "1900 ", "9999 ", "5000 years ", "ago ", "later ", "in 5000 months ", "\u0301", "😀", "\ud800", "\u202e", "é", "ñ", "mañana ", "y ",
        "las ", "menos ", "cuarto ", "de 4 a ", "del 9 al ", "no ", "el otro ", "weekend after ", "w/c ", "week 53 ", "31 november ", "31/11/2026", "the 26th ", "christmas ", "i called on ", "estuve ", "this time ", "the eve of ", "friday 10am to ", "change ", "for ", "don't work ", "no puedo ", "q viene ", "0", "00:00", "24:00", "feb 29 ", "eid al-fitr 1800 ", "pascua 2300 ", "z\u0301", "İ", "ß", "年", "١٢:٣٠", "\0", "\u00a0", "GMT ", "b.c. ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        OneOf(Pieces).List[0, 60].Select(string.Concat),
        Gen.Char.List[0, 300].Select(letters => new string([.. letters])),
        Gen.String[Gen.Char[" .,:/-0123456789apm"], 0, 200]);

    private static readonly Gen<ReadingContext> Contexts = Gen.Select(
        OneOf("en", "en-US", "en-GB", "es", "es-MX", "", "x"),
        OneOf("Europe/Madrid", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "UTC"),
        Gen.Long[0, 4_102_444_800],
        Gen.Int[0, 511],
        Gen.Bool,
        (locale, zone, seconds, asked, current) => new ReadingContext
        {
            Locale = locale,
            Zone = DateTimeZoneProviders.Tzdb[zone],
            Reference = Instant.FromUnixTimeSeconds(seconds),
            Region = "",
            Asked = (Asked)asked,
            Current = current ? new LocalDateTime(2026, 12, 31, 23, 59) : null,
            Hours = current ? Said.Open(new LocalTime(9, 0), new LocalTime(18, 0)) : null,
        });

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    [Fact]
    public void Read_hostile_text_never_throws_and_looks_at_no_word_too_often() =>
        Gen.Select(Texts, Contexts).Sample(
            (text, context) =>
            {
                (ImmutableArray<DateTimeReading> readings, ImmutableArray<DurationReading> durations, long looks) = Reader.Read(text, context);
                looks.ShouldBeLessThanOrEqualTo(LooksPerCharacter * (text.Length + 1L));
                readings.All(reading => text.AsSpan(reading.Start).StartsWith(reading.Text)).ShouldBeTrue();
                durations.All(reading => text.AsSpan(reading.Start).StartsWith(reading.Text)).ShouldBeTrue();
            },
            iter: 10_000,
            threads: 1);

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Read_repeated_pattern_costs_twice_as_much_at_twice_the_length(string pattern)
    {
        long once = Looks(pattern, 1500);
        long twice = Looks(pattern, 3000);
        twice.ShouldBeLessThanOrEqualTo((once * 5 / 2) + 1000);
    }

    public static TheoryData<string> Patterns() => new((string[])[.. Pieces, .. Nested]);

    private static IEnumerable<string> Nested =>
    [
        "the week of ", "two days after ", "day after ", "2 weeks and ", "between ", "not on ", "from 2 to ", "until 3 and ", "1/2/", "1-", "12:30-", "the first monday of ",
        "a week from ", "next ", "half past ", "a quarter to ", "in the morning at ", "monday, ", "twenty ", "not until ", "end of ", "change from monday to ",
        "monday in 2 weeks ", "monday after ", "the weekend after ", "the weekend before monday ", "w/c ", "the rest of ", "push it back 2 hours and ", "the one after ", "change 3 to ", "late monday ",
    ];

    private static long Looks(string pattern, int length)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, (length / pattern.Length) + 1))[..length];
        return Reader.Read(text, Said.Context).Looks;
    }
}
