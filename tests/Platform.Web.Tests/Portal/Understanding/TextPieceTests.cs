using CsCheck;
using Platform.Core.Understanding;
using Platform.Web.Portal.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Understanding;

public sealed class TextPieceTests
{
    [Fact]
    public void What_was_read_is_marked_with_its_slot()
    {
        var pieces = TextPiece.Of(new Reading { Text = "I'm Ana, ana@a.example", Names = [Name("Ana", 4)], Emails = [new("ana@a.example", 9, "ana@a.example")] });

        pieces.ShouldBe([new("I'm ", null), new("Ana", "name"), new(", ", null), new("ana@a.example", "email")]);
    }

    [Fact]
    public void Of_two_that_overlap_the_longer_one_is_shown()
    {
        var pieces = TextPiece.Of(new Reading { Text = "Ana Ruiz", Names = [Name("Ana", 0), Name("Ana Ruiz", 0), Name("Ruiz", 4)] });

        pieces.ShouldBe([new("Ana Ruiz", "name")]);
    }

    [Fact]
    public void Whatever_the_readers_say_the_text_is_whole() => Gen.Select(Gen.String[0, 40], Gen.Select(Gen.Int[0, 50], Gen.String[0, 12]).Array[0, 6]).Sample((text, found) =>
        string.Concat(TextPiece.Of(new Reading { Text = text, Names = [.. found.Select(one => Name(one.Item2, one.Item1))] }).Select(piece => piece.Text)) == text);

    private static NameReading Name(string text, int start) => new(text, start, text, null, null, 1);
}
