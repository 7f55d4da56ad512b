using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Knowledge.Fetching;
using Platform.Web.Problems;
using Platform.Web.Serialization;

namespace Platform.Web.Knowledge;

/// <summary>Reads a document from a request: a form with one file, or JSON with a text or an address. Either the document or the refusal is null.</summary>
internal sealed class DocumentBody(FetchOptions fetch)
{
    /// <summary>The document, and what is around it in a form or in JSON.</summary>
    internal const int MaxBytes = 2 * KnowledgeLimits.DocumentBytes;

    private const string TitleField = "title";
    private const string OneOfTwo = "Send a multipart form with one file, or JSON: {\"url\"}, or {\"title\", \"text\"}.";

    internal async Task<(NewDocument? Document, ProblemResult? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var (document, fault) = request.HasFormContentType ? await FormAsync(request, cancellation)
                : request.HasJsonContentType() ? Json(await JsonSerializer.DeserializeAsync(request.Body, WebJson.Default.DocumentRequest, cancellation))
                : (null, null);
            return document is not null ? (document, null) : (null, fault is null ? ProblemResult.ForStatus(StatusCodes.Status415UnsupportedMediaType) : Refusal(fault));
        }
        catch (JsonException wrong)
        {
            return (null, ProblemResult.Invalid(JsonComplaint.Of(wrong)));
        }
        catch (InvalidDataException)
        {
            return (null, ProblemResult.Invalid(OneOfTwo));
        }
    }

    private (NewDocument? Document, string? Fault) Json(DocumentRequest? sent) => sent switch
    {
        { Url: { } url, Title: null, Text: null } => DocumentRules.Url(url, fetch.AllowPrivateAddresses),
        { Url: null, Text: not null } => DocumentRules.Text(sent.Title, sent.Text),
        _ => (null, OneOfTwo),
    };

    private static async Task<(NewDocument? Document, string? Fault)> FormAsync(HttpRequest request, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = MaxBytes, ValueCountLimit = 16, ValueLengthLimit = 64 * 1024 }, cancellation);
        if (form.Files is not [var file] || form.Keys.Any(key => key != TitleField))
            return (null, OneOfTwo);
        if (file.Length > KnowledgeLimits.DocumentBytes)
            return (null, DocumentRules.TooLarge);
        using var body = new MemoryStream((int)file.Length);
        await file.CopyToAsync(body, cancellation);
        return DocumentRules.File(form.TryGetValue(TitleField, out var title) ? title.ToString() : null, file.FileName, file.ContentType, body.ToArray());
    }

    private static ProblemResult Refusal(string fault) => fault == DocumentRules.TooLarge ? ProblemResult.TooLarge(fault) : ProblemResult.Invalid(fault);
}
