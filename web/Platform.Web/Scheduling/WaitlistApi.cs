using NodaTime;
using NodaTime.Text;
using Platform.Integrations.Scheduling;
using Platform.Web.Agencies;
using Platform.Web.Lists;

namespace Platform.Web.Scheduling;

/// <summary>GET /clients/{client}/waitlist.</summary>
internal static class WaitlistApi
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly CsvColumn<WaitlistItem>[] Columns =
    [
        new("sessionId", item => item.SessionId), new("session", item => $"{item.Session}"), new("channel", item => item.Channel), new("service", item => item.Service),
        new("firstDay", item => item.FirstDay), new("lastDay", item => item.LastDay), new("at", item => item.At), new("from", item => item.From), new("until", item => item.Until),
        new("name", item => item.Name), new("phone", item => item.Phone), new("email", item => item.Email), new("status", item => item.Status),
        new("offeredStart", item => item.OfferedStart is { } start ? Csv.Time(start) : null), new("createdAt", item => Csv.Time(item.CreatedAt)),
    ];

    internal static void MapWaitlist(this RouteGroupBuilder clients) => clients.MapGet("/waitlist", ListAsync)
        .WithName("listWaitlist").WithTags("Bookings").WithSummary("Lists who waits for a time, newest first; without a status those who wait or have an offer.")
        .Produces<ListBody<WaitlistItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, string? status, WaitlistQueries waitlist, ClientZones zones, CancellationToken cancellation)
    {
        if (ListAnswer.Refuse("status", status, "waiting", "offered", "booked", "withdrawn", "lapsed") is { } refused)
            return refused;
        var zone = await zones.OfAsync(http.Agency(), http.Client(), cancellation);
        var filter = new WaitlistFilter { Client = http.Client().ClientId, Status = status, Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => waitlist.ListAsync(http.Agency(), filter, page, cancellation), row => Item(row, zone), Columns);
    }

    private static WaitlistItem Item(WaitlistRow row, DateTimeZone zone) => new(
        row.SessionId, row.Session, row.Channel, row.Service, Day(row.Wish.First), Day(row.Wish.Last), Clock(row.Wish.At), Clock(row.Wish.From), Clock(row.Wish.Until),
        row.Name, row.Phone, row.Email, row.Status, row.OfferedStart?.InZone(zone).ToDateTimeOffset(), row.CreatedAt.ToDateTimeOffset());

    private static string? Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;

    private static string? Clock(LocalTime? time) => time is { } at ? Time.Format(at) : null;
}
