using Platform.Integrations.Agencies;
using Platform.Integrations.Privacy;
using Platform.Web.Portal.Security;
using Platform.Web.Privacy;

namespace Platform.Web.Portal.Privacy;

/// <summary>A person's file, for owners and admins who have looked them up.</summary>
internal static class PersonExport
{
    private const string Path = "/portal/export/person.json";

    internal static string PathOf(string ticket) => $"{Path}?ticket={ticket}";

    internal static void MapPersonExport(this IEndpointRouteBuilder portal) =>
        portal.MapGet(Path, WriteAsync).RequireAuthorization(StaffPolicies.Administer).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        HttpContext http, string? ticket, PersonTickets tickets, PersonReader reader, PersonQueries people, ClientQueries clients, TimeProvider time, CancellationToken cancellation)
    {
        var staff = StaffClaims.IdOf(http.User);
        if (tickets.Read(ticket, staff) is not { } person || await clients.FindAsync(staff.Agency, person.Client, cancellation) is not { } client)
            return Results.Text("This link has ended: look the person up again.", statusCode: StatusCodes.Status410Gone);
        var (key, fault) = await reader.ReadAsync(staff.Agency, client, new() { Phone = person.Phone, Email = person.Email, SessionId = person.Session }, cancellation);
        http.Response.Headers.CacheControl = "no-store";
        return key is null ? Results.Text(fault, statusCode: StatusCodes.Status410Gone)
            : new PersonFile(people, staff.Agency, client.ClientId, key, http.User.Identity?.Name ?? "", time);
    }
}
