using System.Net.Http.Headers;
using System.Net.Http.Json;
using Platform.Testing.Processes;

namespace Platform.Testing.Load;

/// <summary>Clients whose calendars do not fill: open day and night, five-minute appointments, a year ahead.</summary>
public static class WideOpenClients
{
    /// <summary>Appointments that one client can take.</summary>
    public const int Capacity = 288 * 300;

    public const string Zone = "Europe/Madrid";

    /// <summary>How long one takes.</summary>
    public static readonly TimeSpan Appointment = TimeSpan.FromMinutes(5);

    public static async Task<string[]> Publish(RunningPlatform platform, int count)
    {
        using var http = platform.Client();
        var clients = Enumerable.Range(1, count).Select(n => $"bench-{n}").ToArray();
        foreach (var client in clients)
        {
            await Ensure(await http.PostAsJsonAsync("/api/v1/clients", new { clientId = client, name = client, template = "blank" }));
            await Ensure(await http.PutAsync($"/api/v1/clients/{client}/config", new StringContent(Config(client), new MediaTypeHeaderValue("application/yaml"))));
            await Ensure(await http.PostAsync($"/api/v1/clients/{client}/publish", null));
        }
        return clients;
    }

    private static async Task Ensure(HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        answer.Dispose();
    }

    private static string Config(string client) =>
        $$"""
        client_id: {{client}}
        business_profile:
          name: {{client}}
          location: Barcelona
          phone: "+34931234567"
          time_zone: {{Zone}}
          locales: [en]
          services:
            - { name: Massage 60m, duration_min: {{Appointment.Minutes}}, calendar: cal_general, synonyms: [massage], price: "60 EUR" }
            - { name: Facial, duration_min: {{Appointment.Minutes}}, calendar: cal_general, price: "40 EUR" }
          business_hours: { mon_sun: "00:00-24:00" }
        default_purpose: lead_capture
        booking:
          provider: built_in
          rules: { lead_fields: [name, phone, email, service, preferred_time], min_notice_min: 0, max_days_ahead: 365 }
        channels:
          web: { enabled: true, origins: [] }
        """;
}
