using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

/// <summary>Checked and kept in the document; nothing reads it before a CRM is there.</summary>
internal static class CrmSection
{
    private static readonly ImmutableArray<string> Variables =
        ["$lead.name", "$lead.phone", "$lead.email", "$lead.service", "$lead.preferred_time", "$conversation.summary", "$booking.reference"];

    public static ImmutableArray<string> Providers { get; } = ["none", "hubspot", "pipedrive", "airtable"];

    public static void Check(ConfigSection section, AvailableProviders available)
    {
        Provider.Read(section.Optional("provider"), Providers, available.Crm);
        section.Optional("pipeline").Text();
        var map = section.Optional("map").Section();
        foreach (var entry in map.Entries)
            CheckVariable(map.Optional(entry.Key));
        section.RefuseTheRest();
    }

    private static void CheckVariable(ConfigValue value)
    {
        if (value.Text() is ['$', ..] variable && !Variables.Contains(variable))
            value.Refuse($"Unknown value {variable}. {Closest.Hint(variable, Variables)} One of: {string.Join(", ", Variables)}.");
    }
}
