using NodaTime;

namespace Platform.Web.Portal.Agencies;

/// <summary>A client as every room names it, with the zone its times are shown in.</summary>
public sealed record ClientPlace(string Id, string Name, DateTimeZone Zone, int PublishedVersion);
