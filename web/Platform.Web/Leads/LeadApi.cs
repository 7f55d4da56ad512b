using NodaTime;
using Platform.Integrations.Leads;
using Platform.Web.Agencies;
using Platform.Web.Lists;

namespace Platform.Web.Leads;

/// <summary>GET /clients/{client}/leads.</summary>
internal static class LeadApi
{
    private static readonly CsvColumn<LeadItem>[] Columns =
    [
        new("sessionId", lead => lead.SessionId), new("session", lead => $"{lead.Session}"), new("channel", lead => lead.Channel),
        new("name", lead => lead.Name), new("phone", lead => lead.Phone), new("email", lead => lead.Email), new("service", lead => lead.Service),
        new("preferredTime", lead => Csv.Time(lead.PreferredTime)), new("status", lead => lead.Status),
        new("createdAt", lead => Csv.Time(lead.CreatedAt)), new("updatedAt", lead => Csv.Time(lead.UpdatedAt)),
    ];

    internal static void MapLeads(this RouteGroupBuilder clients) => clients.MapGet("/leads", ListAsync)
        .WithName("listLeads").WithTags("Leads").WithSummary("Lists leads, newest first.")
        .Produces<ListBody<LeadItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, string? status, string? q, LeadQueries leads, ClientZones zones, CancellationToken cancellation)
    {
        if (ListAnswer.Refuse("status", status, "open", "booked", "cancelled", "escalated") is { } refused)
            return refused;
        var zone = await zones.OfAsync(http.Agency(), http.Client(), cancellation);
        var filter = new LeadFilter { Client = http.Client().ClientId, Status = status, Search = q, Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => leads.ListAsync(http.Agency(), filter, page, cancellation), row => Item(row, zone), Columns);
    }

    private static LeadItem Item(LeadRow row, DateTimeZone zone) => new(
        row.SessionId, row.Session, row.Channel, row.Name, row.Phone, row.Email, row.Service, row.PreferredTime?.InZone(zone).ToDateTimeOffset(),
        row.Status, row.CreatedAt.ToDateTimeOffset(), row.UpdatedAt.ToDateTimeOffset());
}
