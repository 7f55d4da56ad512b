namespace Platform.Web.Usage;

/// <summary>What became of the sessions that began on one day on one channel.</summary>
/// <param name="Day">In the client's time zone.</param>
/// <param name="Turns">Turns of these sessions, on whatever day.</param>
/// <param name="Booked">Sessions that ended with an appointment.</param>
/// <param name="Leads">Sessions that captured something of a person.</param>
internal sealed record MetricsItem(
    DateOnly Day, string Channel, int Sessions, long Turns, int Booked, int Cancelled, int Escalated, int Answered, int Leads);
