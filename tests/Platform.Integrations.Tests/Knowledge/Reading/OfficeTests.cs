using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Reading;

public sealed class OfficeTests
{
    [Fact]
    public async Task Word_document_gives_headings_lists_and_tables()
    {
        var read = await ReadFile.Done(Word(
            Styled("Ttulo1", "Vouchers"), Plain("They are good for a year, and ", "can be given away."), Item("by post"), Item("by e-mail"),
            new Table(Row("Voucher", "Price"), Row("Small", "30 EUR"), Row("Large", "60 EUR")), Styled("Own", "What to bring"), Plain("A towel.")), "gift.docx");

        read.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        read.Lines().ShouldBe([
            "[Vouchers] They are good for a year, and can be given away.|by post|by e-mail||Voucher: Small; Price: 30 EUR|Voucher: Large; Price: 60 EUR",
            "[Vouchers › What to bring] A towel."]);
    }

    [Fact]
    public async Task Archive_that_is_no_word_document_is_refused() => (await ReadFile.Problem(Zip(("a.txt", "hello")), "a.docx")).ShouldContain("no Word document");

    [Fact]
    public async Task Old_or_protected_office_file_is_refused() => (await ReadFile.Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a.docx")).ShouldContain("password");

    [Fact]
    public async Task Archive_that_unpacks_without_end_is_refused() => (await ReadFile.Problem(Zip(("word/document.xml", $"<a>{new string(' ', 21_000_000)}</a>")), "a.docx")).ShouldContain("larger within");

    [Fact]
    public async Task Many_entries_that_unpack_to_too_much_are_refused() =>
        (await ReadFile.Problem(Zip([("word/document.xml", "<a/>"), .. Enumerable.Repeat(("word/media/1", new string(' ', 20_000_000)), 11)]), "a.docx")).ShouldContain("unpacks to more");

    [Fact]
    public async Task Word_document_that_is_nested_without_end_is_refused() =>
        (await ReadFile.Problem(Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000)))), "a.docx")).ShouldContain("unpacks to more");

    [Theory]
    [InlineData("word/other.xml")]
    [InlineData("word/picture.png")]
    public async Task Word_document_whose_real_part_is_nested_without_end_beside_a_decoy_is_refused(string part) => (await ReadFile.Problem(Zip(
        ("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{part}"/></Relationships>
            """),
        ("word/document.xml", "<a/>"),
        (part, $"""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{Deep("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>")}</w:body></w:document>""")), "a.docx"))
        .ShouldContain("unpacks to more");

    [Fact]
    public async Task Word_document_with_a_picture_is_read() =>
        (await ReadFile.Done(Word(stream => stream.Write([0x89, 0x50, 0x4E, 0x47, 0, 0xFF]), Plain("A towel.")), "a.docx")).Lines().ShouldBe(["[] A towel."]);

    [Fact]
    public async Task Word_document_that_names_entities_is_refused() =>
        (await ReadFile.Problem(Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>")), "a.docx")).ShouldContain("damaged");

    [Fact]
    public async Task Word_document_that_was_cut_is_refused() => (await ReadFile.Problem(Word(Plain("a"))[..400], "a.docx")).ShouldContain("damaged");

    [Fact]
    public async Task Picture_is_refused_whatever_it_is_called() => (await ReadFile.Problem([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "a.txt", "text/plain")).ShouldContain("no document that can be read");

    private static string Deep(string open, string close) => string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));

    private static byte[] Word(params OpenXmlElement[] content) => Word(null, content);

    private static byte[] Word(Action<Stream>? picture, params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(content));
            if (picture is not null)
            {
                using var image = main.AddImagePart(ImagePartType.Png).GetStream();
                picture(image);
            }

            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "Ttulo1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 2" }) { StyleId = "Ttulo2", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "Our heads" }, new BasedOn { Val = "Ttulo2" }) { StyleId = "Own", Type = StyleValues.Paragraph });
        }

        return stream.ToArray();
    }

    private static Paragraph Plain(params string[] runs) => new(runs.Select(text => new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve })));

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static Paragraph Item(string text) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    private static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Plain(cell))));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
