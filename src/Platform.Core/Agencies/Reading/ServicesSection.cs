using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Agencies.Reading;

internal static class ServicesSection
{
    /// <summary>The calendar of a service that names none.</summary>
    private const string MainCalendar = "main";
    private const int MinutesADay = 24 * 60;

    public static ImmutableArray<Service> Read(ConfigValue value)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. value.Items(200).Select(item => Read(item.Section(), names))];
    }

    private static Service Read(ConfigSection section, HashSet<string> names)
    {
        var name = section.Required("name");
        var service = new Service(
            name.Text(120) ?? "",
            Duration.FromMinutes(section.Required("duration_min").Whole(1, MinutesADay, 60)),
            section.Optional("calendar").Parsed(t => KeyPart.IsValid(t) ? t : null, KeyPart.Rule) ?? MainCalendar,
            [.. section.Optional("synonyms").Items(50).Select(s => s.Text(120)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            section.Optional("price").Text(120),
            Duration.FromMinutes(section.Optional("buffer_min").Whole(0, MinutesADay, 0)));
        if (service.Name.Length > 0 && !names.Add(service.Name))
            name.Refuse($"There is a service {service.Name} already.");
        section.RefuseTheRest();
        return service;
    }
}
