using Platform.Core.Staff;

namespace Platform.Web.Portal.Layout;

/// <summary>A room of the portal, as the navigation names it.</summary>
/// <param name="ForAdministrators">Owners and admins only may enter.</param>
public sealed record Room(string Name, string Path, string Icon, bool ForAdministrators = false)
{
    /// <summary>Where the day's work is done.</summary>
    internal static IReadOnlyList<Room> Daily { get; } =
    [
        new("Home", "/portal", "home"),
        new("Sessions", "/portal/sessions", "chat"),
        new("Leads", "/portal/leads", "person"),
        new("Bookings", "/portal/bookings", "calendar"),
        new("Waiting", "/portal/escalations", "hand"),
        new("Clients", "/portal/clients", "shop"),
    ];

    /// <summary>Where one comes now and then: beside the others at the desk, in the account's menu on a phone.</summary>
    internal static IReadOnlyList<Room> OccasionalFor(string role) => [.. Occasional.Where(room => !room.ForAdministrators || StaffRoles.Administers(role))];

    private static IReadOnlyList<Room> Occasional { get; } =
    [
        new("Understanding", "/portal/understand", "bulb"),
        new("Privacy", "/portal/privacy", "shield", ForAdministrators: true),
        new("API keys", "/portal/keys", "key", ForAdministrators: true),
        new("Staff", "/portal/staff", "people", ForAdministrators: true),
        new("Audit", "/portal/audit", "history", ForAdministrators: true),
    ];
}
