namespace Platform.Core.Turns;

/// <summary>The names of purposes, as they stand in rows and bodies.</summary>
public static class Purposes
{
    public const string LeadCapture = "lead_capture";
    public const string Support = "support";

    /// <summary>No purpose: what a person wants decides between them.</summary>
    public const string Auto = "auto";
}
