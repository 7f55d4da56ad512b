using Platform.Grains.Contracts.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Docs;
using Platform.Web.Lists;
using Platform.Web.Problems;
using System.Globalization;

namespace Platform.Web.Agencies;

/// <summary>A client's config: its draft, publishing, and what was published.</summary>
internal static class ConfigApi
{
    internal static void MapConfig(this RouteGroupBuilder clients)
    {
        clients.MapGet("/config", GetAsync)
            .WithName("getConfig").WithTags("Config").WithSummary("Gives the draft as it was written, or with `version` what was published.")
            .WithDescription("YAML, or JSON where `Accept` prefers `application/json`. `ETag` is the draft's version.")
            .Produces<string>(StatusCodes.Status200OK, ConfigDocumentForm.Yaml, ConfigDocumentForm.Json);
        clients.MapPut("/config", PutAsync)
            .WithName("putConfig").WithTags("Config").WithSummary("Replaces the draft.")
            .WithDescription("With `If-Match` only where the draft is still the one that was read (412). A faulty draft is refused with every error at its line, and changes nothing.")
            .Accepts<string>(ConfigDocumentForm.Yaml, ConfigDocumentForm.Json)
            .Produces<ConfigSaved>().Problems(412, 413, 415, 422);
        clients.MapPost("/publish", PublishAsync)
            .WithName("publishConfig").WithTags("Config").WithSummary("Publishes the draft; answers when every silo serves it.")
            .Produces<ConfigPublished>().Problems(422);
        clients.MapGet("/config/history", HistoryAsync)
            .WithName("listConfigVersions").WithTags("Config").WithSummary("Lists what was published, newest first.").Produces<ListBody<ConfigHistoryItem>>();
    }

    private static async Task<IResult> GetAsync(
        HttpContext http, int? version, AgencyCalls calls, ClientQueries clients, ConfigDocumentForm form, CancellationToken cancellation)
    {
        var (agency, client) = (http.Agency(), http.Client().ClientId);
        if (version is { } published)
            return await clients.DocumentAsync(agency, client, published, cancellation) is { } document
                ? form.Answer(http.Request, document)
                : ProblemResult.NotFound("There is no such published version.");
        if (await calls.Client(agency, client).GetDraft() is not { } draft)
            return ProblemResult.UnknownClient();
        http.Response.Headers.ETag = ETag(draft.Version);
        return form.Answer(http.Request, draft.Document);
    }

    private static async Task<IResult> PutAsync(HttpContext http, AgencyCalls calls, CancellationToken cancellation)
    {
        if (!TryReadIfMatch(http.Request, out var seen))
            return ProblemResult.Stale("If-Match is the ETag of a draft.");
        var (document, refused) = await ConfigDocumentForm.ReadAsync(http.Request, cancellation);
        if (document is null)
            return refused!;
        var result = await calls.Client(http.Agency(), http.Client().ClientId).PutDraft(document, seen);
        if (result.Status == DraftStatus.Saved)
            http.Response.Headers.ETag = ETag(result.Version);
        return result.Status switch
        {
            DraftStatus.Saved => TypedResults.Ok(new ConfigSaved(result.Version, http.Client().PublishedVersion)),
            DraftStatus.Invalid => ProblemResult.FaultyConfig(result.Errors),
            DraftStatus.Conflict => ProblemResult.Stale("The draft has changed since: read it again."),
            _ => ProblemResult.UnknownClient(),
        };
    }

    private static async Task<IResult> PublishAsync(HttpContext http, AgencyCalls calls)
    {
        var result = await calls.Client(http.Agency(), http.Client().ClientId).Publish("api");
        return result.Status switch
        {
            PublishStatus.Published => TypedResults.Ok(new ConfigPublished(result.Version, result.Warnings is { IsDefaultOrEmpty: false } warnings ? warnings : null)),
            PublishStatus.Invalid => ProblemResult.FaultyConfig(result.Errors),
            _ => ProblemResult.UnknownClient(),
        };
    }

    private static async Task<IResult> HistoryAsync(HttpContext http, string? cursor, int? limit, ClientQueries clients, CancellationToken cancellation)
    {
        var query = new ListQuery { Limit = limit };
        if (query.Fault is { } fault)
            return ProblemResult.Invalid(fault);
        var last = 0;
        if (cursor is not null && !int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out last))
            return ProblemResult.Invalid(ListQuery.NoCursor);
        var rows = await clients.HistoryAsync(http.Agency(), http.Client().ClientId, cursor is null ? null : last, query.Page.Limit + 1, cancellation);
        var items = rows.Take(query.Page.Limit).Select(row => new ConfigHistoryItem(row.Version, row.Author, row.CreatedAt.ToDateTimeOffset())).ToArray();
        return TypedResults.Ok(new ListBody<ConfigHistoryItem>(items, rows.Count > items.Length ? $"{items[^1].Version}" : null));
    }

    private static string ETag(int version) => $"\"{version}\"";

    // A missing header replaces whatever is there.
    private static bool TryReadIfMatch(HttpRequest request, out int? version)
    {
        version = null;
        var header = request.Headers.IfMatch.ToString();
        if (header is "" or "*")
            return true;
        var known = int.TryParse(header.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        version = number;
        return known;
    }
}
