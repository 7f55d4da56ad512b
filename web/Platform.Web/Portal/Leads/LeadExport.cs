using NodaTime.Text;
using Platform.Integrations.Database;
using Platform.Integrations.Leads;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Leads;

/// <summary>The leads of a search as a CSV file, for the staff's spreadsheet.</summary>
internal static class LeadExport
{
    private const string Head = "name,phone,email,service,preferred_time,status,client,channel,session_id,created_at\r\n";

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

    private static string Line(LeadRow lead) => string.Join(',', new[]
    {
        lead.Name, lead.Phone, lead.Email, lead.Service, lead.PreferredTime is { } time ? InstantPattern.General.Format(time) : null,
        lead.Status, lead.Client, lead.Channel, lead.SessionId, InstantPattern.General.Format(lead.CreatedAt),
    }.Select(Cell)) + "\r\n";

    // A cell that begins like a formula is words all the same: the apostrophe keeps a spreadsheet from running it.
    internal static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var safe = "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !IsPhone(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsPhone(string text) => text[0] == '+' && text.Length > 1 && text.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
