using NodaTime;
using NodaTime.Text;

namespace Platform.Core.Leads.Stored;

/// <summary>A time of day as <c>15:30</c>.</summary>
internal sealed class LocalTimeConverter() : PatternConverter<LocalTime>(LocalTimePattern.CreateWithInvariantCulture("HH:mm"));
