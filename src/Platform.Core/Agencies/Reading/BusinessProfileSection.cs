using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;

namespace Platform.Core.Agencies.Reading;

internal static partial class BusinessProfileSection
{
    public static BusinessProfile Read(ConfigSection section)
    {
        var hours = section.Optional("business_hours");
        var profile = new BusinessProfile(
            section.Required("name").Text() ?? "",
            section.Optional("location").Text(500),
            section.Optional("phone").Parsed(PhoneNumber.Parse, PhoneNumber.Wanted),
            Zone(section.Required("time_zone")),
            Locales(section.Optional("locales")),
            ServicesSection.Read(section.Optional("services")),
            BusinessHoursSection.Read(hours.Section()),
            hours.IsGiven);
        section.RefuseTheRest();
        return profile;
    }

    private static DateTimeZone Zone(ConfigValue value)
    {
        if (value.Text() is not { } id)
            return DateTimeZone.Utc;
        // the provider also understands fixed offsets ("UTC+02"), which know no summer time
        if (DateTimeZoneProviders.Tzdb.Ids.Contains(id))
            return DateTimeZoneProviders.Tzdb[id];
        value.Refuse($"Unknown time zone {id}. {Closest.Hint(id, DateTimeZoneProviders.Tzdb.Ids)} Use an IANA name such as Europe/Madrid.");
        return DateTimeZone.Utc;
    }

    private static ImmutableArray<string> Locales(ConfigValue value) => !value.IsGiven ? ["en"] :
        [.. value.Items(20).Select(l => l.Parsed(t => Locale().IsMatch(t) ? t : null, "a language such as en or es-MX")).OfType<string>().Distinct()];

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Locale();
}
