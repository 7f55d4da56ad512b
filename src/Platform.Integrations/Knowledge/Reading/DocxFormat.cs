using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Word documents (Office Open XML): headings by their styles, lists, tables.</summary>
internal sealed class DocxFormat : IDocumentFormat
{
    internal const string MainPart = "word/document.xml";
    private const long MostCharacters = 20_000_000;

    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(body, writable: false);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
            ZipBounds.Check(archive, cancellation);
        stream.Position = 0;
        using var document = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MostCharacters });
        var sections = new SectionWriter();
        if (document.MainDocumentPart is { Document.Body: { } content } main)
            new DocxWalk(new(main), sections, cancellation).Write(content);
        return sections.Whole(title);
    }
}
