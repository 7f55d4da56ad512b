using Platform.Web.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>What was typed and chosen.</summary>
/// <param name="Reference">A local time of the client's zone, such as <c>2026-03-02T09:00</c>; empty for now.</param>
public sealed record UnderstandForm(string Text, string? Client, string Channel, string Language, string Reference, string Asked)
{
    /// <summary>The same request as at POST /understand, before the client's own words are added.</summary>
    internal UnderstandRequest Request(string zone) => new()
    {
        Text = Text,
        Locale = Language,
        TimeZone = zone,
        ReferenceTime = Reference.Length == 0 ? null : Reference,
        Channel = Channel,
        Asked = Asked.Length == 0 ? null : Asked.Split(','),
    };
}
