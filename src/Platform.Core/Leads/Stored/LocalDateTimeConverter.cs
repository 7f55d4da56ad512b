using NodaTime;
using NodaTime.Text;

namespace Platform.Core.Leads.Stored;

/// <summary>A date and time of day as <c>2026-03-04T15:30</c>.</summary>
internal sealed class LocalDateTimeConverter() : PatternConverter<LocalDateTime>(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"));
