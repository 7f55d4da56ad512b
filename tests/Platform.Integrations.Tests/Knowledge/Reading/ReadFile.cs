using System.Text;
using Microsoft.Extensions.Time.Testing;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge.Reading;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Reading;

/// <summary>Files as the product reads them.</summary>
internal static class ReadFile
{
    public static Task<DocumentReading> Of(byte[] body, string? name = null, string mediaType = "", string title = "A document")
    {
        var html = new HtmlFormat();
        var sniffer = new DocumentSniffer(new PdfFormat(), new DocxFormat(), html, new MarkdownFormat(html), new CsvFormat(), new PlainTextFormat());
        // its clock stands: no reading is too slow here
        return new DocumentReader(sniffer, new FakeTimeProvider()).Read(title, name, mediaType, body, TestContext.Current.CancellationToken);
    }

    public static async Task<DocumentReading.Done> Done(byte[] body, string? name = null, string mediaType = "", string title = "A document") =>
        (await Of(body, name, mediaType, title)).ShouldBeOfType<DocumentReading.Done>();

    public static Task<DocumentReading.Done> Done(string text, string? name = null, string mediaType = "", string title = "A document") =>
        Done(Encoding.UTF8.GetBytes(text), name, mediaType, title);

    public static async Task<string> Problem(byte[] body, string? name = null, string mediaType = "") =>
        (await Of(body, name, mediaType)).ShouldBeOfType<DocumentReading.Unreadable>().Problem;

    public static string[] Lines(this DocumentReading.Done done) => [.. done.Text.Sections.Select(section => $"[{section.Heading}] {section.Text.ReplaceLineEndings("|")}")];
}
