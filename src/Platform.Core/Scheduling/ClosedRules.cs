using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>The days closed by rule. Availability asks often and of few years: the days of a year are worked out once.</summary>
public sealed class ClosedRules(ImmutableArray<ClosedRule> rules)
{
    private readonly ConcurrentDictionary<int, FrozenDictionary<LocalDate, string?>> _years = new();

    public static ClosedRules None { get; } = new([]);

    public bool Contains(LocalDate day) => !rules.IsEmpty && In(day.Year).ContainsKey(day);

    /// <summary>Why it is closed that day; null where no rule closes it, or none says why.</summary>
    public string? Name(LocalDate day) => rules.IsEmpty ? null : In(day.Year).GetValueOrDefault(day);

    private FrozenDictionary<LocalDate, string?> In(int year) => _years.GetOrAdd(year, Days);

    private FrozenDictionary<LocalDate, string?> Days(int year)
    {
        Dictionary<LocalDate, string?> days = [];
        foreach (ClosedRule rule in rules)
        {
            foreach (LocalDate day in rule.Rule.Between(rule.From, new LocalDate(year, 1, 1), new LocalDate(year, 12, 31)))
            {
                days[day] = days.GetValueOrDefault(day) ?? rule.Name;
            }
        }

        return days.ToFrozenDictionary();
    }
}
