using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Platform.Web.Lists;

/// <summary>The days that a list is about, as its client's calendar counts them.</summary>
internal sealed record DayQuery
{
    private const int FirstYear = 1900;
    private const int LastYear = 8999;

    [FromQuery(Name = "from"), Description("First day, in the client's time zone.")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to"), Description("Last day, in the client's time zone.")]
    public DateOnly? To { get; init; }

    /// <summary>What is wrong, for the developer who asked; null when nothing is.</summary>
    internal string? Fault => From?.Year is < FirstYear or > LastYear || To?.Year is < FirstYear or > LastYear
        ? $"from and to are days of the years {FirstYear} to {LastYear}."
        : From > To ? "from is not after to." : null;

    internal Instant? Start(DateTimeZone zone) => From is { } day ? zone.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant() : null;

    internal Instant? End(DateTimeZone zone) => To is { } day ? zone.AtStartOfDay(LocalDate.FromDateOnly(day).PlusDays(1)).ToInstant() : null;
}
