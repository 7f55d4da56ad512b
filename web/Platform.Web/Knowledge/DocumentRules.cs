using System.Text;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Knowledge.Fetching;

namespace Platform.Web.Knowledge;

/// <summary>What a document must be to be taken: the same for callers and staff. Either the document or its fault is null.</summary>
internal static class DocumentRules
{
    private const string TextType = "text/plain";

    internal static (NewDocument? Document, string? Fault) Text(string? title, string? text)
    {
        if (Title(title) is not { } called)
            return (null, $"A title has 1 to {KnowledgeLimits.TitleLength} characters.");
        if (string.IsNullOrWhiteSpace(text))
            return (null, "A text has at least one word.");
        return Encoding.UTF8.GetByteCount(text) > KnowledgeLimits.DocumentBytes
            ? (null, TooLarge)
            : (new(called, DocumentKinds.Text, null, TextType, Encoding.UTF8.GetBytes(text)), null);
    }

    internal static (NewDocument? Document, string? Fault) Url(string url, bool allowPrivate)
    {
        var (address, fault) = FetchAddress.Read(url, allowPrivate);
        // until the page has told its own
        return address is null ? (null, fault) : (new(Cut(address.Host + address.AbsolutePath.TrimEnd('/')), DocumentKinds.Url, address.AbsoluteUri, "", null), null);
    }

    /// <param name="title">What it is called; the file's name where nobody says.</param>
    internal static (NewDocument? Document, string? Fault) File(string? title, string fileName, string? mediaType, byte[] body)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/')).Trim();
        if (Clean(name) is not { Length: > 0 } source)
            return (null, "A file has a name.");
        if (body.Length == 0)
            return (null, "The file is empty.");
        if (body.Length > KnowledgeLimits.DocumentBytes)
            return (null, TooLarge);
        return Title(title ?? Cut(Path.GetFileNameWithoutExtension(source) is { Length: > 0 } stem ? stem : source)) is { } called
            ? (new(called, DocumentKinds.File, Cut(source), mediaType ?? "", body), null)
            : (null, $"A title has 1 to {KnowledgeLimits.TitleLength} characters.");
    }

    internal const string TooLarge = "A document has 10 MB at most.";

    private static string? Title(string? title) => Clean(title ?? "") is { Length: > 0 and <= KnowledgeLimits.TitleLength } clean ? clean : null;

    private static string Clean(string text) => string.Concat(text.Where(sign => !char.IsControl(sign))).Trim();

    private static string Cut(string text) => CleanText.AtMost(text, KnowledgeLimits.TitleLength);
}
