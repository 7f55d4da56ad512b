namespace Platform.Integrations.Staff;

/// <summary>A staff member's id as Identity carries it: <c>{agency}/{staff}</c>, so that whoever holds one knows whose rows to look in.</summary>
public readonly record struct StaffId(string Agency, Guid Staff)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Agency}/{Staff:N}";

    /// <summary>The id in parts; null when it is none.</summary>
    public static StaffId? Parse(string text) =>
        text.Split('/') is [{ Length: > 0 } agency, var staff] && Guid.TryParseExact(staff, "N", out var id) ? new(agency, id) : null;
}
