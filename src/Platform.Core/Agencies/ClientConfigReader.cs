using System.Collections.Immutable;
using Platform.Core.Agencies.Reading;
using Platform.Core.Understanding;

namespace Platform.Core.Agencies;

/// <summary>Binds and validates a client's config: all errors at once, each with its line and column.</summary>
public static class ClientConfigReader
{
    /// <param name="root">The parsed document.</param>
    /// <param name="clientId">The client it is for; the document must name the same.</param>
    /// <param name="version">The version the config gets, from 1; 0 for a draft.</param>
    /// <param name="available">What this installation can do.</param>
    public static ConfigReading Read(ConfigNode root, string clientId, int version, AvailableProviders available)
    {
        if (root is not ConfigNode.Map map)
            return ConfigReading.Refused(new(root.Line, root.Column, "", "A config is a map of keys: begin with client_id."));
        var findings = new Findings();
        var config = Read(new ConfigSection(map, "", findings), clientId, version, available, findings);
        var errors = findings.InOrder();
        return new(errors.IsEmpty ? config : null, errors, findings.Secrets);
    }

    /// <summary>Reads a document that was published before. What the installation lost since does not make it unreadable.</summary>
    public static ConfigReading ReadPublished(ConfigNode root, string clientId, int version) =>
        Read(root, clientId, version, AvailableProviders.Everything);

    private static ClientConfig Read(ConfigSection root, string clientId, int version, AvailableProviders available, Findings findings)
    {
        CheckClientId(root.Required("client_id"), clientId);
        var profile = BusinessProfileSection.Read(root.Required("business_profile").Section());
        var config = new ClientConfig
        {
            Version = version,
            ClientId = clientId,
            Name = profile.Name,
            Location = profile.Location,
            Phone = profile.Phone,
            Zone = profile.Zone,
            Region = Region.Of(profile.Phone, profile.Zone),
            Locales = profile.Locales,
            Services = profile.Services,
            ServiceNames = [.. profile.Services.Select(s => new ServiceName(s.Name, s.Synonyms))],
            Hours = profile.Hours,
            DefaultPurpose = PurposeNames.Read(root.Optional("default_purpose"), available),
            Booking = BookingSection.Read(root.Optional("booking").Section(), profile, available),
            Channels = ChannelsSection.Read(root.Optional("channels").Section()),
            Escalation = EscalationSection.Read(root.Optional("escalation").Section(), findings),
            Policies = PoliciesSection.Read(root.Optional("policies").Section()),
            Llm = LlmSection.Read(root.Optional("llm"), findings),
            Texts = TextsSection.Read(root.Optional("texts").Section()),
            Budget = BudgetSection.Read(root.Optional("budget").Section()),
            Support = SupportSection.Read(root.Optional("support").Section()),
        };
        CrmSection.Check(root.Optional("crm").Section(), available);
        root.RefuseTheRest();
        return config;
    }

    private static void CheckClientId(ConfigValue value, string clientId)
    {
        if (value.Text() is { Length: > 0 } named && named != clientId)
            value.Refuse($"This is the config of {clientId}: client_id must be {clientId}.");
    }
}
