using NodaTime;
using NodaTime.Text;
using Platform.Core.Understanding;

namespace Platform.Web.Understanding;

/// <summary>A reading as the API tells it: without what the person does not want.</summary>
internal static class UnderstandBodies
{
    private static readonly LocalDatePattern Dates = LocalDatePattern.Iso;
    private static readonly LocalTimePattern Times = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    internal static UnderstandBody Of(Reading reading) => new(
        [.. reading.DateTimes.Where(found => !found.Negated && (found.Date is not null || found.EndDate is not null || found.Time is not null || found.EndTime is not null)).Select(DateTime)],
        [.. reading.Phones.Where(found => !found.Negated).Select(found => new UnderstandBody.PhoneItem(found.Text, found.E164, found.Digits))],
        [.. reading.Emails.Where(found => !found.Negated).Select(found => found.Address)],
        [.. reading.Names.Where(found => !found.Negated).Select(found => new UnderstandBody.NameItem(found.Text, found.Full, found.First, found.Last))],
        reading.Services.FirstOrDefault(found => !found.Negated)?.Name,
        reading.YesNo switch { YesNo.Yes => "yes", YesNo.No => "no", _ => null },
        new(reading.Intent.Name, Math.Round(reading.Intent.Confidence, 3)),
        reading.WantsHuman);

    private static UnderstandBody.DateTimeItem DateTime(DateTimeReading found) => new(
        found.Text, Date(found.Date), Time(found.Time), Date(found.EndDate), Time(found.EndTime), Grain(found.Grain), found.Ambiguous);

    private static string? Date(LocalDate? date) => date is { } day ? Dates.Format(day) : null;

    private static string? Time(LocalTime? time) => time is { } minute ? Times.Format(minute) : null;

    private static string Grain(Core.Understanding.Grain grain) => grain switch
    {
        Core.Understanding.Grain.Minute => "minute",
        Core.Understanding.Grain.Hour => "hour",
        Core.Understanding.Grain.PartOfDay => "part_of_day",
        Core.Understanding.Grain.Day => "day",
        Core.Understanding.Grain.Week => "week",
        _ => "month",
    };
}
