using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Web.Portal.Scheduling;

/// <summary>What the portal calls a wish.</summary>
internal static class WaitlistWords
{
    internal static string Wish(TimeWish wish) => $"{Days(wish)}, {Times(wish)}{(wish.Or is { } or ? $" or {Wish(or)}" : "")}";

    private static string Days(TimeWish wish) => (wish.First, wish.Last) switch
    {
        ({ } first, { } last) when first == last => Clock.Day(first),
        ({ } first, { } last) => $"{Clock.Day(first)} to {Clock.Day(last)}",
        ({ } first, null) => $"from {Clock.Day(first)}",
        (null, { } last) => $"until {Clock.Day(last)}",
        _ => "any day",
    };

    private static string Times(TimeWish wish) => wish switch
    {
        { At: { } at } => Clock.Time(at),
        { From: { } from, Until: { } until } => $"{Clock.Time(from)}–{Clock.Time(until)}",
        { From: { } from } => $"from {Clock.Time(from)}",
        { Until: { } until } => $"until {Clock.Time(until)}",
        _ => "any time",
    };
}
