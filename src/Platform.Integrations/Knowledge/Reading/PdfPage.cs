using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>One page's blocks in reading order.</summary>
internal static class PdfPage
{
    // finding columns compares words with each other: on a page with more it would take minutes
    private const int MostLetters = 20_000;

    // of a page's height: where head and foot lines stand
    private const double Edge = 0.1;

    public static IEnumerable<PdfBlock> Blocks(Page page)
    {
        if (page.Letters.Count == 0)
            return [];
        if (page.Letters.Count > MostLetters)
            return [new(page.Number, ContentOrderTextExtractor.GetText(page).Split('\n'), 0, false, false)];
        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters);
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(block => Block(page, block));
    }

    private static PdfBlock Block(Page page, TextBlock block)
    {
        var letters = block.TextLines.SelectMany(line => line.Words).SelectMany(word => word.Letters).ToArray();
        var size = letters.GroupBy(letter => Math.Round(letter.PointSize * 2) / 2).MaxBy(group => group.Count())?.Key ?? 0;
        var bold = letters.Count(letter => letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true);
        var place = (block.BoundingBox.Bottom + block.BoundingBox.Top) / 2 / page.Height;
        return new(page.Number, [.. block.TextLines.Select(line => line.Text)], size, bold * 2 > letters.Length, place is < Edge or > 1 - Edge);
    }
}
