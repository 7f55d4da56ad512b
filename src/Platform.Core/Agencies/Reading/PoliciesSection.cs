namespace Platform.Core.Agencies.Reading;

internal static class PoliciesSection
{
    /// <summary>The careful choice is the default: mask, filter, disclose, keep a year.</summary>
    public static PolicySettings Read(ConfigSection section)
    {
        var settings = new PolicySettings(
            section.Optional("pii_redaction").YesNo(true),
            section.Optional("profanity_filter").YesNo(true),
            section.Optional("ai_disclosure").YesNo(true),
            section.Optional("retention_days").Whole(1, 3650, 365));
        section.RefuseTheRest();
        return settings;
    }
}
