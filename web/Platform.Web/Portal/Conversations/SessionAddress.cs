namespace Platform.Web.Portal.Conversations;

/// <summary>Which session a page shows. No agency in it: that is the viewer's.</summary>
public sealed record SessionAddress(string Client, Guid Thread, int Number)
{
    /// <summary>The page that shows it.</summary>
    internal string Path => $"/portal/sessions/{Client}/{Thread:N}/{Number}";
}
