using NodaTime;
using NodaTime.Text;

namespace Platform.Core.Leads.Stored;

/// <summary>A date as <c>2026-03-04</c>.</summary>
internal sealed class LocalDateConverter() : PatternConverter<LocalDate>(LocalDatePattern.Iso);
