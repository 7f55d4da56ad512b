using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Agencies;

/// <summary>What a client offers and can be booked.</summary>
/// <param name="Calendar">Key part of the calendar that its appointments stand in, <c>[a-z0-9_-]{1,63}</c>.</param>
/// <param name="Buffer">Time kept free after an appointment.</param>
/// <param name="Price">As the client words it, such as "60 EUR"; null when not said.</param>
public sealed record Service(string Name, Duration Duration, string Calendar, ImmutableArray<string> Synonyms, string? Price, Duration Buffer);
