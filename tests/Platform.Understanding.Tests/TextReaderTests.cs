using CsCheck;
using NodaTime;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests;

public sealed class TextReaderTests
{
    private static readonly string[] Pieces =
    [
        "book", "massage", "not", "no", "yes", "my name is", "Anna", "de la", "O'", "at", "dot", "double", "triple", "oh", "nine", "612", "+34", "-", "@", "@@", ".", "..", "a@b.c",
        "tomorrow", "5pm", "the second one", "talk to", "human", "?", "!", ",", "\n", "\t", "\0", "\u202E", "e\u0301\u0301\u0301", "👍", "\uD83D", "\uDC4D", "李小龙", "محمد", "ﷺ", "İ", "ß", "'", "''", "(((", "9999999999999999", "0", "1-800", "K7Q2M-9XDP4", "%s", "<script>", "' OR 1=1 --", "１２３",
    ];

    private static readonly string[] Channels = ["web", "phone", "whatsapp"];
    private static readonly string[] Locales = ["en", "en-US", "es", "de", ""];
    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Piece.Array[0, 30].Select(pieces => string.Join(' ', pieces)),
        Piece.Array[0, 30].Select(pieces => string.Concat(pieces)),
        Gen.Select(Piece, Gen.Int[1, 300]).Select((piece, times) => string.Concat(Enumerable.Repeat(piece, Math.Min(times, 900 / piece.Length)))));

    private static readonly Gen<ReadingContext> Contexts =
        from asked in Gen.Int[0, 511]
        from channel in Gen.Int[0, 2].Select(at => Channels[at])
        from locale in Gen.Int[0, 4].Select(at => Locales[at])
        from offered in Gen.Int[0, 3]
        select Reads.Context with
        {
            Asked = (Asked)asked,
            Channel = channel,
            Locale = locale,
            Offered = [.. Enumerable.Range(9, offered).Select(hour => new LocalDateTime(2026, 11, 25, hour, 0))],
        };

    [Fact]
    public void Any_text_is_read_without_exception_and_twice_alike() =>
        Gen.Select(Texts, Contexts).Sample((text, context) =>
        {
            var once = Reads.With(text, context);
            var twice = Reads.With(text, context);
            once.Text.ShouldBe(text);
            Flat(once).ShouldBe(Flat(twice));
            Spans(once).ShouldAllBe(span => span.Start >= 0 && text.IndexOf(span.Text, span.Start, StringComparison.Ordinal) == span.Start);
        }, iter: 10_000);

    [Theory]
    [InlineData("nine ")]
    [InlineData("a@b ")]
    [InlineData("612 345 678 ")]
    [InlineData("talk to ")]
    [InlineData("not massage ")]
    [InlineData("my name is ")]
    [InlineData("( ")]
    public void Work_grows_with_the_length_and_no_faster(string piece)
    {
        var once = Looks(Repeat(piece, 1900));
        var twice = Looks(Repeat(piece, 3800));

        twice.ShouldBeLessThanOrEqualTo(once * 3);
    }

    private static long Looks(string text)
    {
        new TextReader().Read(text, Reads.Context with { Asked = Asked.Phone | Asked.Email | Asked.Name, Channel = "phone" }, out var looks);
        return looks;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static string Flat(Reading reading) => string.Join('|',
    [
        .. reading.DateTimes.Select(value => value.ToString()), .. reading.Phones.Select(value => value.ToString()), .. reading.Emails.Select(value => value.ToString()),
        .. reading.Names.Select(value => value.ToString()), .. reading.Services.Select(value => value.ToString()), .. reading.References,
        $"{reading.YesNo} {reading.Choice} {reading.Intent} {reading.WantsHuman} {reading.Acts} {reading.Topics} {reading.Mentioned}",
    ]);

    private static List<(int Start, string Text)> Spans(Reading reading) =>
    [
        .. reading.Phones.Select(value => (value.Start, value.Text)), .. reading.Emails.Select(value => (value.Start, value.Text)),
        .. reading.Names.Select(value => (value.Start, value.Text)), .. reading.Services.Select(value => (value.Start, value.Text)),
    ];
}
