using NodaTime;

namespace Platform.Integrations.Usage;

/// <summary>What became of the sessions that began on one day on one channel.</summary>
/// <param name="Place">Of the channel in its day, from 1.</param>
/// <param name="Turns">Turns of these sessions, on whatever day.</param>
/// <param name="Booked">Sessions by how they stand: what comes later may change it.</param>
/// <param name="Leads">Sessions that captured something of a person.</param>
public sealed record MetricsRow(
    LocalDate Day, string Channel, int Place, int Sessions, long Turns, int Booked, int Cancelled, int Escalated, int Answered, int Leads);
