using System.Globalization;
using Platform.Integrations.Usage;
using Platform.Web.Agencies;
using Platform.Web.Lists;
using Platform.Web.Problems;

namespace Platform.Web.Usage;

/// <summary>GET /clients/{client}/metrics.</summary>
internal static class MetricsApi
{
    private static readonly CsvColumn<MetricsItem>[] Columns =
    [
        new("day", day => day.Day.ToString("O", CultureInfo.InvariantCulture)), new("channel", day => day.Channel), new("sessions", day => $"{day.Sessions}"),
        new("turns", day => $"{day.Turns}"), new("booked", day => $"{day.Booked}"), new("cancelled", day => $"{day.Cancelled}"),
        new("escalated", day => $"{day.Escalated}"), new("answered", day => $"{day.Answered}"), new("leads", day => $"{day.Leads}"),
    ];

    internal static void MapMetrics(this RouteGroupBuilder clients) => clients.MapGet("/metrics", ListAsync)
        .WithName("listMetrics").WithTags("Usage").WithSummary("Counts sessions by day and channel, the newest day first.")
        .WithDescription("A session counts on the day on which it began, with all its turns and with the outcome that it has now. Days without sessions are left out.")
        .Produces<ListBody<MetricsItem>>().WithMetadata(new CsvToo());

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, [AsParameters] DayQuery days, MetricsQueries metrics, ClientZones zones, CancellationToken cancellation)
    {
        if (days.Fault is { } fault)
            return ProblemResult.Invalid(fault);
        var zone = await zones.OfAsync(http.Agency(), http.Client(), cancellation);
        var filter = new MetricsFilter(http.Client().ClientId, zone) { From = days.Start(zone), To = days.End(zone), Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => metrics.ListAsync(http.Agency(), filter, page, cancellation), Item, Columns);
    }

    private static MetricsItem Item(MetricsRow row) => new(
        row.Day.ToDateOnly(), row.Channel, row.Sessions, row.Turns, row.Booked, row.Cancelled, row.Escalated, row.Answered, row.Leads);
}
