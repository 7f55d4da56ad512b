using NodaTime;
using NodaTime.TimeZones;
using PhoneNumbers;

namespace Platform.Core.Agencies.Reading;

internal static class Region
{
    private static readonly Lazy<Dictionary<string, string>> ByZone = new(() =>
        TzdbDateTimeZoneSource.Default.ZoneLocations!.GroupBy(l => l.ZoneId).ToDictionary(g => g.Key, g => g.First().CountryCode));

    /// <summary>The region of a business's phone, else of its zone, else US (a zone such as UTC lies nowhere).</summary>
    public static string Of(string? phone, DateTimeZone zone) => OfPhone(phone) ?? OfZone(zone) ?? "US";

    private static string? OfPhone(string? phone)
    {
        if (phone is null)
            return null;
        var phones = PhoneNumberUtil.GetInstance();
        return phones.GetRegionCodeForNumber(phones.Parse(phone, null)) is { Length: 2 } region ? region : null;
    }

    private static string? OfZone(DateTimeZone zone) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var canonical) && ByZone.Value.TryGetValue(canonical, out var region)
            ? region : ByZone.Value.GetValueOrDefault(zone.Id);
}
