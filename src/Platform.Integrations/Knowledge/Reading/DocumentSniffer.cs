using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Tells what a document is by its content; name and declared type only decide between kinds of text.</summary>
internal sealed partial class DocumentSniffer(PdfFormat pdf, DocxFormat docx, HtmlFormat html, MarkdownFormat markdown, CsvFormat csv, PlainTextFormat plain)
{
    private const int Look = 1024;

    /// <exception cref="UnreadableDocument">It is none that can be read.</exception>
    public IDocumentFormat FormatOf(string? name, string mediaType, byte[] body)
    {
        var start = body.AsSpan(0, Math.Min(Look, body.Length));
        if (start.IndexOf("%PDF-"u8) >= 0)
            return pdf;
        if (start.StartsWith("PK\x03\x04"u8))
            return Archive(body);
        if (start is [0xD0, 0xCF, 0x11, 0xE0, ..])
            throw new UnreadableDocument("This is an old Office file, or one that is protected by a password: save it as .docx without a password.");
        if (TextEncoding.IsBinary(body))
            throw new UnreadableDocument("This is no document that can be read: add text, Markdown, HTML, PDF, Word (.docx) or CSV.");
        return Text(Extension(name), mediaType.Split(';')[0].Trim().ToLowerInvariant(), TextEncoding.Decode(start.ToArray()).TrimStart());
    }

    private DocxFormat Archive(byte[] body)
    {
        using var archive = new ZipArchive(new MemoryStream(body, writable: false), ZipArchiveMode.Read);
        return archive.GetEntry(DocxFormat.MainPart) is not null ? docx
            : throw new UnreadableDocument("This archive is no Word document: add the documents in it one by one.");
    }

    private IDocumentFormat Text(string extension, string mediaType, string start) => (extension, mediaType) switch
    {
        _ when PageStart().IsMatch(start) => html,
        (".htm" or ".html" or ".xhtml", _) or (_, "text/html" or "application/xhtml+xml") when start.StartsWith('<') => html,
        (".csv" or ".tsv", _) or (_, "text/csv" or "text/tab-separated-values") => csv,
        (".md" or ".markdown", _) or (_, "text/markdown") => markdown,
        _ when MarkdownHeading().IsMatch(start) => markdown,
        _ => plain,
    };

    private static string Extension(string? name) => Path.GetExtension(name ?? "").ToLowerInvariant();

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageStart();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MarkdownHeading();
}
