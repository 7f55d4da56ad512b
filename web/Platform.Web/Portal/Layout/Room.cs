namespace Platform.Web.Portal.Layout;

/// <summary>A room of the portal, as the navigation names it.</summary>
internal sealed record Room(string Name, string Path, string Icon)
{
    internal static IReadOnlyList<Room> All { get; } =
    [
        new("Home", "/portal", "home"),
        new("Sessions", "/portal/sessions", "chat"),
        new("Leads", "/portal/leads", "person"),
        new("Bookings", "/portal/bookings", "calendar"),
        new("Waiting", "/portal/escalations", "hand"),
        new("Clients", "/portal/clients", "shop"),
    ];
}
