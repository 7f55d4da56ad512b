namespace Platform.Integrations.Usage;

/// <summary>An agency at a glance. Each count stops at <see cref="OverviewQueries.CountsTo"/>.</summary>
/// <param name="OpenSessions">Sessions of the last day that are not closed.</param>
/// <param name="Waiting">Escalations that nobody has taken.</param>
/// <param name="NewLeads">Leads of the last seven days.</param>
/// <param name="ComingBookings">Appointments in the next seven days.</param>
/// <param name="Unpublished">Clients that have published nothing yet.</param>
public sealed record Overview(int Clients, int Unpublished, int OpenSessions, int Waiting, int NewLeads, int ComingBookings, bool AnySession);
