using System.Text.Json;
using Platform.Integrations.Escalation;
using Platform.Web.Agencies;
using Platform.Web.Lists;

namespace Platform.Web.Escalation;

/// <summary>GET /clients/{client}/escalations.</summary>
internal static class EscalationApi
{
    private static readonly CsvColumn<EscalationItem>[] Columns =
    [
        new("escalationId", item => item.EscalationId.ToString()), new("sessionId", item => item.SessionId), new("session", item => $"{item.Session}"),
        new("turn", item => $"{item.Turn}"), new("channel", item => item.Channel), new("reason", item => item.Reason), new("status", item => item.Status),
        new("pendingQuestion", item => item.PendingQuestion), new("summary", item => item.Summary), new("createdAt", item => Csv.Time(item.CreatedAt)),
    ];

    internal static void MapEscalations(this RouteGroupBuilder clients) => clients.MapGet("/escalations", ListAsync)
        .WithName("listEscalations").WithTags("Escalations").WithSummary("Lists handovers to a human, newest first.")
        .Produces<ListBody<EscalationItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, string? status, EscalationQueries escalations, CancellationToken cancellation)
    {
        if (ListAnswer.Refuse("status", status, "waiting", "assigned", "resolved") is { } refused)
            return refused;
        var filter = new EscalationFilter { Client = http.Client().ClientId, Status = status, Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => escalations.ListAsync(http.Agency(), filter, page, cancellation), Item, Columns);
    }

    private static EscalationItem Item(EscalationRow row) => new(
        row.Id, row.SessionId, row.Session, row.Turn, row.Channel, row.Reason, row.Status, JsonElement.Parse(row.Slots), row.PendingQuestion,
        row.Summary, row.CreatedAt.ToDateTimeOffset());
}
