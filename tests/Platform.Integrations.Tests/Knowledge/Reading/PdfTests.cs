using System.Globalization;
using System.IO.Compression;
using System.Text;
using Shouldly;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Reading;

public sealed class PdfTests
{
    [Fact]
    public async Task Pdf_is_read_column_by_column_with_its_headings_and_words_put_together()
    {
        var read = await ReadFile.Done(Pdf(page =>
        {
            page(50, 780, 20, "Cancellation");
            page(50, 740, 10, "You may cancel without any cost un-");
            page(50, 728, 10, "til the evening before your visit.");
            page(330, 740, 10, "Vouchers are good for one year");
            page(330, 728, 10, "and cannot be paid out in cash.");
        }), "policy.pdf");

        read.MediaType.ShouldBe("application/pdf");
        var section = read.Text.Sections.ShouldHaveSingleItem();
        section.Heading.ShouldBe("Cancellation");
        section.Text.Split("\n\n").ShouldBe(["You may cancel without any cost until the evening before your visit.", "Vouchers are good for one year and cannot be paid out in cash."]);
    }

    [Fact]
    public async Task What_stands_on_every_page_is_left_out()
    {
        var read = await ReadFile.Done(Pdf([.. Enumerable.Range(1, 4).Select<int, Action<Print>>(n => page =>
        {
            page(50, 810, 8, $"The House, page {n}");
            page(50, 700, 10, $"What page number {n} has to say is written here.");
            page(300, 20, 8, $"{n} / 4");
        })]));

        var text = string.Join('\n', read.Text.Sections.Select(section => section.Text));
        text.ShouldNotContain("The House");
        text.ShouldNotContain("/ 4");
        text.ShouldContain("What page number 4 has to say");
    }

    [Fact]
    public async Task Pdf_of_pictures_says_so() => (await ReadFile.Problem(Pdf(_ => { }), "scan.pdf")).ShouldContain("This PDF holds pictures only");

    [Fact]
    public async Task Protected_pdf_says_so()
    {
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>",
            $"<</Filter/Standard/V 1/R 2/Length 40/O<{new string('6', 64)}>/U<{new string('7', 64)}>/P -1>>",
        ];

        (await ReadFile.Problem(Raw(objects, "/Encrypt 4 0 R/ID[<61><61>]"))).ShouldContain("password");
    }

    [Fact]
    public async Task Pdf_that_is_nested_without_end_ends_nothing() => (await ReadFile.Problem(Raw(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/X {new string('[', 100_000)}{new string(']', 100_000)}>>"], "")))
        .ShouldNotBeEmpty();

    [Theory]
    [InlineData(1, 40)]
    [InlineData(9, 30)]
    public async Task Pdf_that_unpacks_to_more_than_a_document_may_be_is_refused(int pages, int megabytesOfEach)
    {
        var stream = Stream(new byte[megabytesOfEach * 1024 * 1024], "");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>", $"<</Type/Pages/Kids[{string.Concat(Enumerable.Range(0, pages).Select(page => $"{page + 4} 0 R "))}]/Count {pages}>>", stream,
            .. Enumerable.Repeat("<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 3 0 R>>", pages),
        ];

        (await ReadFile.Problem(Raw(objects, ""))).ShouldContain("unpacks to more");
    }

    [Fact]
    public async Task Pdf_whose_stream_claims_to_be_large_is_read_all_the_same() => (await ReadFile.Done(Raw(
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", Stream("BT /F 10 Tf 10 90 Td (Towels are there.) Tj ET"u8.ToArray(), "/DL 2000000000/Height 2000000000"),
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 3 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"], ""))).Lines().ShouldBe(["[] Towels are there."]);

    [Theory]
    [InlineData("%PDF-1.7\nnothing of a PDF follows")]
    [InlineData("%PDF-1.7")]
    public async Task Broken_pdf_says_so(string text) => (await ReadFile.Problem(Encoding.Latin1.GetBytes(text))).ShouldContain("damaged");

    private static string Stream(byte[] content, string says)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return $"<</Length {packed.Length}/Filter/FlateDecode{says}>>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream";
    }

    // as written by hand, with the table that tells where each object begins
    private static byte[] Raw(string[] objects, string trailer)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (index, one) in objects.Index())
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{one}\nendobj\n");
        }

        var table = string.Concat(places.Select(place => $"{place:D10} 00000 n \n"));
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Length + 1}/Root 1 0 R{trailer}>>\nstartxref\n{pdf.Length}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    private delegate void Print(double x, double y, double size, string text);

    private static byte[] Pdf(params Action<Print>[] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var write in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            write((x, y, size, text) => page.AddText(text, size, new PdfPoint(x, y), font));
        }

        return builder.Build();
    }
}
