using NodaTime;
using Platform.Integrations.Scheduling;
using Platform.Web.Agencies;
using Platform.Web.Lists;

namespace Platform.Web.Scheduling;

/// <summary>GET /clients/{client}/bookings.</summary>
internal static class BookingApi
{
    private static readonly CsvColumn<BookingItem>[] Columns =
    [
        new("reference", booking => booking.Reference), new("sessionId", booking => booking.SessionId), new("service", booking => booking.Service),
        new("start", booking => Csv.Time(booking.Start)), new("end", booking => Csv.Time(booking.End)), new("status", booking => booking.Status),
        new("name", booking => booking.Name), new("phone", booking => booking.Phone), new("email", booking => booking.Email),
        new("createdAt", booking => Csv.Time(booking.CreatedAt)),
    ];

    internal static void MapBookings(this RouteGroupBuilder clients) => clients.MapGet("/bookings", ListAsync)
        .WithName("listBookings").WithTags("Bookings").WithSummary("Lists bookings, the latest start first.")
        .Produces<ListBody<BookingItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, string? status, DateTimeOffset? from, DateTimeOffset? to, BookingQueries bookings,
        ClientZones zones, CancellationToken cancellation)
    {
        if (ListAnswer.Refuse("status", status, "booked", "cancelled") is { } refused)
            return refused;
        var zone = await zones.OfAsync(http.Agency(), http.Client(), cancellation);
        var filter = new BookingFilter
        {
            Client = http.Client().ClientId,
            Status = status,
            From = from is { } first ? Instant.FromDateTimeOffset(first) : null,
            To = to is { } last ? Instant.FromDateTimeOffset(last) : null,
            Sandbox = list.Sandbox ?? false,
        };
        return await ListAnswer.Of(http, list, page => bookings.ListAsync(http.Agency(), filter, page, cancellation), row => Item(row, zone), Columns);
    }

    private static BookingItem Item(BookingRow row, DateTimeZone zone) => new(
        row.Reference ?? "", row.SessionId, row.Service, row.Start.InZone(zone).ToDateTimeOffset(), row.End.InZone(zone).ToDateTimeOffset(), row.Status,
        row.Name, row.Phone, row.Email, row.CreatedAt.ToDateTimeOffset());
}
