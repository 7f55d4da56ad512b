using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>Services by how they stand to each other in price and length.</summary>
internal static partial class Ranking
{
    /// <summary>The first of some by a rank: several where they are alike, none where none has a price.</summary>
    public static ImmutableArray<Service> First(ServiceRank rank, IEnumerable<Service> services)
    {
        var measured = Measured(rank, services);
        return [.. measured.Where(m => m.Measure == measured.Min(o => o.Measure)).Select(m => m.Service)];
    }

    /// <summary>Those that are more so than one of them: the cheaper ones, the longer ones.</summary>
    public static ImmutableArray<Service> Beyond(ServiceRank rank, Service current, IEnumerable<Service> services) =>
        Measure(rank, current) is { } measure ? [.. Measured(rank, services).Where(m => m.Measure < measure).Select(m => m.Service)] : [];

    private static List<(Service Service, decimal Measure)> Measured(ServiceRank rank, IEnumerable<Service> services) =>
        [.. services.Select(s => (s, Measure(rank, s))).Where(m => m.Item2 is not null).Select(m => (m.s, m.Item2!.Value))];

    // The less the better.
    private static decimal? Measure(ServiceRank rank, Service service) => rank switch
    {
        ServiceRank.Cheapest => Price(service),
        ServiceRank.Dearest => -Price(service),
        ServiceRank.Shortest => (decimal)service.Duration.TotalMinutes,
        _ => -(decimal)service.Duration.TotalMinutes,
    };

    private static decimal? Price(Service service) =>
        service.Price is not { } price ? null
        : Amounts().Match(price) is { Success: true } amount ? decimal.Parse(amount.Value.Replace(',', '.'), CultureInfo.InvariantCulture)
        : Free().IsMatch(price) ? 0 : null;

    [GeneratedRegex(@"\d{1,7}([.,]\d{1,2}(?!\d))?")]
    private static partial Regex Amounts();

    [GeneratedRegex(@"\b(free|gratis|gratuit[oa]|complimentary)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Free();
}
