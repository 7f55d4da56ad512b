using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Agencies.Reading;

/// <summary>What <c>business_profile</c> says.</summary>
internal sealed record BusinessProfile(
    string Name, string? Location, string? Phone, DateTimeZone Zone, ImmutableArray<string> Locales, ImmutableArray<Service> Services, OpeningHours Hours, bool HasHours);
