using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Agencies;

/// <param name="Provider"><c>built_in</c>, or the name of an external calendar's adapter.</param>
/// <param name="LeadFields">What is collected, in order: name, phone, email, service, preferred_time.</param>
/// <param name="MinNotice">How long ahead the earliest appointment must be.</param>
/// <param name="MaxDaysAhead">The last day that can be booked, counted from today.</param>
/// <param name="DoubleOptInSms">Confirm by SMS before the booking counts.</param>
public sealed record BookingRules(string Provider, ImmutableArray<LeadField> LeadFields, Duration MinNotice, int MaxDaysAhead, bool DoubleOptInSms);
