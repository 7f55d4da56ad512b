namespace Platform.Web.Portal.Conversations;

/// <summary>Which session a page shows. No agency in it: that is the viewer's.</summary>
public sealed record SessionAddress(string Client, Guid Thread, int Number)
{
    /// <summary>The page that shows it.</summary>
    internal string Path => $"/portal/sessions/{Client}/{Thread:N}/{Number}";

    /// <summary>The room in which its person is exported or erased.</summary>
    internal string PersonPath => $"/portal/privacy?client={Client}&session={Thread:N}";

    /// <summary>False where the session was erased, and only an appointment of it is left.</summary>
    internal bool IsThere => Number > 0;
}
