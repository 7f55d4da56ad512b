namespace Platform.Web.Understanding;

/// <summary>What the readers found. What the text does not give is absent.</summary>
/// <param name="Service">The best one named.</param>
/// <param name="YesNo"><c>yes</c> or <c>no</c>.</param>
/// <param name="WantsHuman">True when the person asks for a human.</param>
internal sealed record UnderstandBody(
    IReadOnlyList<UnderstandBody.DateTimeItem> DateTimes, IReadOnlyList<UnderstandBody.PhoneItem> Phones, IReadOnlyList<string> Emails,
    IReadOnlyList<UnderstandBody.NameItem> Names, string? Service, string? YesNo, UnderstandBody.IntentItem Intent, bool WantsHuman)
{
    /// <param name="Date"><c>YYYY-MM-DD</c>; absent for a bare time.</param>
    /// <param name="Time"><c>HH:mm</c>; absent for a bare date.</param>
    /// <param name="EndDate">Last day of a range, inclusive.</param>
    /// <param name="EndTime">End of a range of times, exclusive.</param>
    /// <param name="Grain"><c>minute, hour, part_of_day, day, week</c> or <c>month</c>.</param>
    /// <param name="Ambiguous">A best reading that could be another.</param>
    internal sealed record DateTimeItem(string Text, string? Date, string? Time, string? EndDate, string? EndTime, string Grain, bool Ambiguous);

    /// <param name="E164">Absent when the digits are no possible number of the region.</param>
    internal sealed record PhoneItem(string Text, string? E164, string Digits);

    internal sealed record NameItem(string Text, string Full, string? First, string? Last);

    /// <param name="Name"><c>faq, booking, complaint, escalation</c> or <c>other</c>.</param>
    /// <param name="Confidence">0 to 1.</param>
    internal sealed record IntentItem(string Name, double Confidence);
}
