using System.Globalization;
using NodaTime;
using Platform.Integrations.Usage;
using Platform.Web.Agencies;
using Platform.Web.Lists;
using Platform.Web.Problems;

namespace Platform.Web.Usage;

/// <summary>GET /clients/{client}/usage.</summary>
internal static class UsageApi
{
    private static readonly CsvColumn<UsageItem>[] Columns =
    [
        new("at", use => Csv.Time(use.At)), new("sessionId", use => use.SessionId), new("session", use => $"{use.Session}"), new("turn", use => $"{use.Turn}"),
        new("channel", use => use.Channel), new("purpose", use => use.Purpose), new("prompt", use => use.Prompt), new("provider", use => use.Provider),
        new("model", use => use.Model), new("inputTokens", use => $"{use.InputTokens}"), new("outputTokens", use => $"{use.OutputTokens}"),
        new("tokens", use => use.Tokens), new("tries", use => $"{use.Tries}"), new("result", use => use.Result),
        new("costUsd", use => use.CostUsd.ToString(CultureInfo.InvariantCulture)),
    ];

    internal static void MapUsage(this RouteGroupBuilder clients) => clients.MapGet("/usage", ListAsync)
        .WithName("listUsage").WithTags("Usage").WithSummary("Lists what turns asked of language models and what it cost, newest first.")
        .WithDescription("A turn that asked several times has several items; one that asked nothing has none.")
        .Produces<ListBody<UsageItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, [AsParameters] DayQuery days, UsageQueries usage, ClientZones zones, CancellationToken cancellation)
    {
        if (days.Fault is { } fault)
            return ProblemResult.Invalid(fault);
        var zone = await zones.OfAsync(http.Agency(), http.Client(), cancellation);
        var filter = new UsageFilter { Client = http.Client().ClientId, From = days.Start(zone), To = days.End(zone), Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => usage.ListAsync(http.Agency(), filter, page, cancellation), row => Item(row, zone), Columns);
    }

    private static UsageItem Item(UsageRow row, DateTimeZone zone) => new(
        row.At.InZone(zone).ToDateTimeOffset(), row.SessionId, row.Session, row.Turn, row.Channel, row.Purpose, row.Prompt, row.Provider, row.Model,
        row.InputTokens, row.OutputTokens, row.Tokens, row.Tries, row.Result, row.CostUsd);
}
