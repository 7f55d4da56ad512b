using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

internal static class LeadFieldsList
{
    private static readonly ImmutableArray<string> Names = ["name", "phone", "email", "service", "preferred_time"];

    /// <summary>The fields to collect, in the order written; all when the list is left out.</summary>
    public static ImmutableArray<LeadField> Read(ConfigValue list, BusinessProfile profile)
    {
        if (!list.IsGiven)
            return Everything(profile);
        var fields = new List<LeadField>();
        foreach (var item in list.Items(Names.Length * 2))
        {
            if (item.OneOf(Names) is not { } name)
                continue;
            var field = (LeadField)Names.IndexOf(name);
            Check(item, field, profile, fields);
            fields.Add(field);
        }

        return [.. fields];
    }

    private static ImmutableArray<LeadField> Everything(BusinessProfile profile) =>
        [.. Enum.GetValues<LeadField>().Where(f => Missing(f, profile) is null)];

    private static void Check(ConfigValue item, LeadField field, BusinessProfile profile, List<LeadField> before)
    {
        if (before.Contains(field))
            item.Refuse($"{Names[(int)field]} is in the list already.");
        else if (Missing(field, profile) is { } missing)
            item.Refuse($"{Names[(int)field]} cannot be asked for: {missing}");
    }

    private static string? Missing(LeadField field, BusinessProfile profile) => field switch
    {
        LeadField.Service when profile.Services.IsEmpty => "business_profile.services has none.",
        LeadField.PreferredTime when profile.Services.IsEmpty => "business_profile.services has none to book.",
        LeadField.PreferredTime when !profile.HasHours => "business_profile.business_hours is missing.",
        _ => null,
    };
}
