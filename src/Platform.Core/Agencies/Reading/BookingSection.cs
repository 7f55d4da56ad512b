using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Agencies.Reading;

internal static class BookingSection
{
    private const string BuiltIn = "built_in";

    public static ImmutableArray<string> Providers { get; } = [BuiltIn, "google_calendar", "calendly"];

    public static BookingRules Read(ConfigSection section, BusinessProfile profile, AvailableProviders available)
    {
        var provider = Provider.Read(section.Optional("provider"), Providers, available.Booking) ?? BuiltIn;
        var rules = section.Optional("rules").Section();
        var read = new BookingRules(
            provider,
            LeadFieldsList.Read(rules.Optional("lead_fields"), profile),
            Duration.FromMinutes(rules.Optional("min_notice_min").Whole(0, 60 * 24 * 60, 0)),
            rules.Optional("max_days_ahead").Whole(1, 730, 60),
            OptIn(rules.Optional("double_opt_in_sms"), available));
        rules.RefuseTheRest();
        section.RefuseTheRest();
        return read;
    }

    private static bool OptIn(ConfigValue value, AvailableProviders available)
    {
        var wanted = value.YesNo(false);
        if (wanted && !available.SmsSender)
            value.Refuse("No SMS can be sent from here, so a second opt-in by SMS would never come: use false.");
        return wanted;
    }
}
