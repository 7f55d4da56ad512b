using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>Days on which a business is closed again and again.</summary>
/// <param name="From">The first of them at the earliest; null where the rule needs none.</param>
/// <param name="Name">Why, in the business's words ("Staff training"); null where it is not said.</param>
public sealed record ClosedRule(RecurrenceRule Rule, LocalDate? From, string? Name);
