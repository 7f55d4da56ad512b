using Microsoft.AspNetCore.Mvc;
using Platform.Core.Knowledge;
using Platform.Integrations.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Integrations.Knowledge.Fetching;
using Platform.Web.Agencies;
using Platform.Web.Docs;
using Platform.Web.Lists;
using Platform.Web.Problems;

namespace Platform.Web.Knowledge;

/// <summary>What a client's documents say: /clients/{client}/knowledge.</summary>
internal static class KnowledgeApi
{
    // keys have no person's name
    private const string Who = "api";
    private const int LongestQuery = 1_000;
    private const int DefaultTop = 5;
    private const int MostTop = 50;

    internal static WebApplicationBuilder AddKnowledge(this WebApplicationBuilder builder)
    {
        builder.Services.AddKnowledge(builder.Configuration).AddSingleton(FetchOptionsReading.Bind(builder.Configuration))
            .AddSingleton<DocumentQueries>().AddSingleton<DocumentChanges>().AddSingleton<DocumentBody>().AddSingleton<KnowledgeCalls>();
        return builder;
    }

    internal static void MapKnowledge(this RouteGroupBuilder clients)
    {
        var knowledge = clients.MapGroup("/knowledge");
        knowledge.MapPost("/documents", AddAsync)
            .WithName("addDocument").WithTags("Knowledge").WithSummary("Adds a document: a file, a text, or a web page by its address.")
            .WithDescription("Text, Markdown, HTML, PDF, Word (.docx) or CSV, told by its content, 10 MB at most; 500 documents a client. It answers when the document has been read (`ready`, or `failed` with a `problem`), or after 10 seconds with how far it is. What a client has already, by its bytes or by its address, is no second document: 200 with the one that is there; an address is fetched again.")
            .Accepts<DocumentRequest>("application/json", "multipart/form-data").WithMetadata(new FileToo())
            .Produces<DocumentItem>(StatusCodes.Status201Created).Produces<DocumentItem>().Problems(409, 413, 415)
            .WithMetadata(new RequestSizeLimitAttribute(DocumentBody.MaxBytes));
        knowledge.MapGet("/documents", ListAsync)
            .WithName("listDocuments").WithTags("Knowledge").WithSummary("Lists a client's documents, newest first.").Produces<ListBody<DocumentItem>>();
        knowledge.MapGet("/documents/{document}", GetAsync)
            .WithName("getDocument").WithTags("Knowledge").WithSummary("Gives one document: how far it is, and what is wrong with it.").Produces<DocumentItem>();
        knowledge.MapDelete("/documents/{document}", DeleteAsync)
            .WithName("deleteDocument").WithTags("Knowledge").WithSummary("Deletes a document; nothing of it is found any more.")
            .WithDescription("404 when the client has no such document, also when it was deleted before.").Produces(StatusCodes.Status204NoContent);
        knowledge.MapPost("/search", SearchAsync)
            .WithName("searchKnowledge").WithTags("Knowledge").WithSummary("Finds passages of the client's documents, best first.")
            .WithDescription("By meaning and by words. Empty when nothing is alike.").Produces<SearchHit[]>().Problems(413, 415);
    }

    private static async Task<IResult> AddAsync(HttpContext http, DocumentBody body, DocumentChanges changes, KnowledgeCalls calls, CancellationToken cancellation)
    {
        var (agency, client) = (http.Agency(), http.Client().ClientId);
        var (document, refused) = await body.ReadAsync(http.Request, cancellation);
        if (document is null)
            return refused!;
        return await changes.AddAsync(agency, client, document, Who, cancellation) switch
        {
            AddedDocument.New added => await calls.ReadAsync(agency, client, added.Id, cancellation) is { } row
                ? TypedResults.Created($"{CallerApi.Base}/clients/{client}/knowledge/documents/{row.DocumentId}", DocumentItem.Of(row)) : Missing,
            AddedDocument.Known known => await calls.ReadAsync(agency, client, known.Id, cancellation) is { } row ? TypedResults.Ok(DocumentItem.Of(row)) : Missing,
            _ => ProblemResult.Conflict($"This client has {KnowledgeLimits.DocumentsOfClient} documents, the most it may: delete some first."),
        };
    }

    private static Task<IResult> ListAsync(HttpContext http, string? cursor, int? limit, DocumentQueries documents, CancellationToken cancellation) => ListAnswer.Of(
        http, new ListQuery { Cursor = cursor, Limit = limit }, page => documents.ListAsync(http.Agency(), http.Client().ClientId, page, cancellation), DocumentItem.Of);

    private static async Task<IResult> GetAsync(HttpContext http, string document, DocumentQueries documents, CancellationToken cancellation) =>
        Guid.TryParse(document, out var id) && await documents.FindAsync(http.Agency(), http.Client().ClientId, id, cancellation) is { } row ? TypedResults.Ok(DocumentItem.Of(row)) : Missing;

    private static async Task<IResult> DeleteAsync(HttpContext http, string document, DocumentChanges changes, CancellationToken cancellation) =>
        Guid.TryParse(document, out var id) && await changes.DeleteAsync(http.Agency(), http.Client().ClientId, id, Who, cancellation) ? TypedResults.NoContent() : Missing;

    private static async Task<IResult> SearchAsync(HttpContext http, SearchRequest wanted, IKnowledgeSearch search, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(wanted.Query) || wanted.Query.Length > LongestQuery)
            return ProblemResult.Invalid("query has 1 to 1,000 characters.");
        if (wanted.TopK is < 1 or > MostTop)
            return ProblemResult.Invalid($"topK is 1 to {MostTop}.");
        var hits = await search.Search(http.Agency(), http.Client().ClientId, wanted.Query, wanted.TopK ?? DefaultTop, cancellation);
        return TypedResults.Ok(hits.Select(SearchHit.Of).ToArray());
    }

    private static ProblemResult Missing => ProblemResult.NotFound("This client has no such document.");
}
