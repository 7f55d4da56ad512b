using Platform.Core.Knowledge;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>PDF, in the order in which people read its pages.</summary>
internal sealed class PdfFormat : IDocumentFormat
{
    private const int MostPages = 500;

    public string MediaType => "application/pdf";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation)
    {
        var filters = new PdfFilters(cancellation);
        try
        {
            var read = Read(title, body, filters, cancellation);
            return filters.WereTooMuch ? throw PdfBounds.TooMuch() : read;
        }
        catch (Exception failure) when (filters.WereTooMuch && failure is not OperationCanceledException)
        {
            throw PdfBounds.TooMuch();
        }
    }

    private static DocumentText Read(string title, byte[] body, PdfFilters filters, CancellationToken cancellation)
    {
        using var document = Open(body, filters);
        if (document.NumberOfPages > MostPages)
            throw new UnreadableDocument($"The PDF has {document.NumberOfPages} pages, {MostPages} at most: split it.");
        var blocks = new List<PdfBlock>();
        for (var page = 1; page <= document.NumberOfPages; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks.AddRange(PdfPage.Blocks(document.GetPage(page)));
        }

        if (blocks.Count == 0)
            throw new UnreadableDocument("This PDF holds pictures only, no text: save it with its text (OCR), or add the text itself.");
        var sections = new SectionWriter();
        PdfSections.Write(blocks, document.NumberOfPages, sections);
        return sections.Whole(title);
    }

    private static PdfDocument Open(byte[] body, PdfFilters filters)
    {
        try
        {
            return PdfDocument.Open(body, new ParsingOptions { UseLenientParsing = true, ClipPaths = false, FilterProvider = filters });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableDocument("The PDF is protected by a password: save it without one.");
        }
    }
}
