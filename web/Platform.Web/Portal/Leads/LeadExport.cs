using Platform.Integrations.Database;
using Platform.Integrations.Leads;
using Platform.Web.Lists;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Leads;

/// <summary>The leads of a search as a CSV file, for the staff's spreadsheet.</summary>
internal static class LeadExport
{
    private static readonly string Head = Csv.Line(["name", "phone", "email", "service", "preferred_time", "status", "client", "channel", "session_id", "created_at"]);

    internal static void MapLeadExport(this IEndpointRouteBuilder portal) =>
        portal.MapGet("/portal/export/leads.csv", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext http, LeadQueries leads, string? client, string? status, string? q)
    {
        var agency = StaffClaims.AgencyOf(http.User);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=leads.csv";
        await http.Response.WriteAsync(Head, http.RequestAborted);
        var filter = new LeadFilter { Client = client, Status = status, Search = q };
        string? next = null;
        do
        {
            var page = await leads.ListAsync(agency, filter, new PageRequest(next, PageRequest.MaxLimit), http.RequestAborted);
            await http.Response.WriteAsync(string.Concat(page.Items.Select(Line)), http.RequestAborted);
            next = page.Next;
        }
        while (next is not null);
    }

    private static string Line(LeadRow lead) => Csv.Line(
    [
        lead.Name, lead.Phone, lead.Email, lead.Service, Csv.Time(lead.PreferredTime?.ToDateTimeOffset()),
        lead.Status, lead.Client, lead.Channel, lead.SessionId, Csv.Time(lead.CreatedAt.ToDateTimeOffset()),
    ]);
}
