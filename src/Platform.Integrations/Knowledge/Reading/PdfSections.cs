using System.Text.RegularExpressions;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Tells a PDF's headings from its paragraphs by their print, and leaves out what stands on every page.</summary>
internal static partial class PdfSections
{
    private const int LongestHeading = 120;
    private const double Larger = 1.15;

    public static void Write(IReadOnlyList<PdfBlock> blocks, int pages, SectionWriter sections)
    {
        var body = blocks.GroupBy(block => block.Size).MaxBy(group => group.Sum(block => block.Text.Length))!.Key;
        var repeated = Repeated(blocks, pages);
        foreach (var block in blocks.Where(block => !block.Edge || !repeated.Contains(Shape(block)) && !PageNumber().IsMatch(block.Text)))
        {
            if (IsHeading(block, body))
                sections.Heading(block.Size >= body * Larger * Larger ? 1 : 2, block.Text);
            else
                sections.Paragraph(block.Text);
        }
    }

    private static bool IsHeading(PdfBlock block, double body) => block.Text.Length <= LongestHeading && block.Lines.Length <= 2
        && (block.Size >= body * Larger || block.Bold && block.Lines.Length == 1) && !block.Text.EndsWith('.');

    // head and foot lines differ by their page's number only
    private static HashSet<string> Repeated(IReadOnlyList<PdfBlock> blocks, int pages) => [.. blocks.Where(block => block.Edge)
        .GroupBy(Shape).Where(group => group.Select(block => block.Page).Distinct().Count() is var seen && seen > 2 && seen * 2 > pages).Select(group => group.Key)];

    private static string Shape(PdfBlock block) => Digits().Replace(block.Text, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(page|página|pág\.?|p\.)?\s*\d{1,4}(\s*(/|of|de)\s*\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
