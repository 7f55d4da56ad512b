using Platform.Core.Agencies;
using Platform.Integrations.Agencies;

namespace Platform.Benchmarks.Leads;

/// <summary>The business that the simulated people call: two trades under one roof, open long hours, in their own region.</summary>
internal static class SimClient
{
    private static readonly Dictionary<string, ClientConfig> ByRegion = new() { ["US"] = Read("+12125550147", "America/New_York"), ["IN"] = Read("+912222222222", "Asia/Kolkata") };

    public static ClientConfig In(string region) => ByRegion[region];

    private static ClientConfig Read(string phone, string zone)
    {
        var (root, error) = new YamlConfigParser().Parse(
            $$"""
            client_id: sim
            business_profile:
              name: Main Street Practice
              location: 1 Main Street
              phone: "{{phone}}"
              time_zone: {{zone}}
              locales: [en]
              services:
                - { name: therapist, duration_min: 45, calendar: therapy, synonyms: [psychologist, psychiatrist, family counselor, family therapist, counselor, therapy], price: "100" }
                - { name: hair stylist, duration_min: 45, calendar: hair, synonyms: [salon, hairdresser, hair salon, haircut, hair], price: "40" }
              business_hours: { mon_sun: "09:00-20:00" }
            default_purpose: lead_capture
            booking:
              provider: built_in
              rules: { lead_fields: [name, phone, email, service, preferred_time], min_notice_min: 0, max_days_ahead: 60, double_opt_in_sms: false }
            channels: { web: { enabled: true, origins: [] } }
            """);
        var reading = ClientConfigReader.ReadPublished(root ?? throw new InvalidOperationException(error!.Message), "sim", 1);
        return reading.Config ?? throw new InvalidOperationException(string.Join("; ", reading.Errors.Select(e => $"{e.Path}: {e.Message}")));
    }
}
