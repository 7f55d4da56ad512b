using Platform.Core.Agencies;
using Platform.Integrations.Agencies;

namespace Platform.Testing.Scheduling;

/// <summary>A small spa, for tests of scheduling and lead capture.</summary>
public static class TestClients
{
    /// <param name="provider">Of the calendar: <c>built_in</c>, or another that only a test has.</param>
    /// <param name="holidays">Days on which it is closed, such as <c>"2026-12-25"</c>; none where the clock is real, so that no day of the year is special.</param>
    public static ClientConfig Spa(string provider = "built_in", params string[] holidays)
    {
        var (root, error) = new YamlConfigParser().Parse(
            $$"""
            client_id: spa
            business_profile:
              name: SPA del Sol
              location: Barcelona
              phone: "+34931234567"
              time_zone: Europe/Madrid
              locales: [en]
              services:
                - { name: Massage 60m, duration_min: 60, calendar: cal_spa, synonyms: [massage], price: "60 EUR", buffer_min: 10 }
                - { name: Manicure, duration_min: 30, calendar: cal_nails, synonyms: [nails], price: "25 EUR" }
              business_hours: { mon_fri: ["10:00-14:00", "15:00-19:00"], sat: "10:00-14:00", holidays: [{{string.Join(", ", holidays.Select(h => $"\"{h}\""))}}] }
            default_purpose: lead_capture
            booking:
              provider: built_in
              rules: { lead_fields: [name, phone, email, service, preferred_time], min_notice_min: 60, max_days_ahead: 60, double_opt_in_sms: false }
            channels: { web: { enabled: true, origins: [] } }
            """);
        var config = ClientConfigReader.ReadPublished(root ?? throw new FormatException(error!.Message), "spa", 1).Config!;
        return config with { Booking = config.Booking with { Provider = provider } };
    }
}
