namespace Platform.Web.Portal.Understanding;

/// <summary>One thing that was read.</summary>
/// <param name="Value">As it goes into the slot.</param>
/// <param name="Why">Where it comes from and how sure it is, in words.</param>
/// <param name="Doubt">What else it could be, or why it does not count; null when nothing.</param>
public sealed record SlotLine(string Value, string Why, string? Doubt = null);
