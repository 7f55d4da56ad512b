using System.Collections.Immutable;
using Platform.Core.Models;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>Several values of one kind in a message: only one can be meant.</summary>
internal static class Competing
{
    private const double LikelyName = 0.3;

    public static bool Any(ImmutableArray<Reading> readings) =>
        Several(Phones(readings)) || Several(Emails(readings)) || Several(Names(readings)) || Several(Services(readings)) || Several(Times(readings));

    /// <summary>Leaves of several values the one that is meant, where it is among them.</summary>
    public static ImmutableArray<Reading> Settle(ImmutableArray<Reading> readings, Extraction said)
    {
        // what the person did not say decides nothing
        var quotes = said.When.Where(q => readings.Any(r => Literal.Occurs(r.Text, q))).ToList();
        var (phones, emails, names, services, times) = (Several(Phones(readings)), Several(Emails(readings)), Several(Names(readings)), Several(Services(readings)), Several(Times(readings)));
        return [.. readings.Select(r => r with
        {
            Phones = phones ? Meant(readings.SelectMany(x => x.Phones), r.Phones, p => p.Digits == Digits(said.Phone) || (p.E164 is { } e && e == said.Phone)) : r.Phones,
            Emails = emails ? Meant(readings.SelectMany(x => x.Emails), r.Emails, e => Same(e.Address, said.Email)) : r.Emails,
            Names = names ? Meant(readings.SelectMany(x => x.Names), r.Names, n => Same(n.Full, said.Name) || Same(n.Text, said.Name)) : r.Names,
            Services = services ? Meant(readings.SelectMany(x => x.Services), r.Services, s => s.Name == said.Service) : r.Services,
            DateTimes = times ? Meant(readings.SelectMany(x => x.DateTimes), r.DateTimes, d => quotes.Exists(q => Literal.Occurs(q, d.Text) || Literal.Occurs(d.Text, q))) : r.DateTimes,
        })];
    }

    private static ImmutableArray<T> Meant<T>(IEnumerable<T> all, ImmutableArray<T> here, Func<T, bool> isMeant) =>
        all.Any(isMeant) ? [.. here.Where(isMeant)] : here;

    private static bool Several<T>(IEnumerable<T> values) => values.Distinct().Skip(1).Any();

    private static IEnumerable<string> Phones(ImmutableArray<Reading> readings) => readings.SelectMany(r => r.Phones).Where(p => !p.Negated && p.E164 is not null).Select(p => p.E164!);

    private static IEnumerable<string> Emails(ImmutableArray<Reading> readings) => readings.SelectMany(r => r.Emails).Where(e => !e.Negated).Select(e => e.Address);

    private static IEnumerable<string> Names(ImmutableArray<Reading> readings) => readings.SelectMany(r => r.Names).Where(n => !n.Negated && n.Confidence >= LikelyName).Select(n => n.Full);

    private static IEnumerable<string> Services(ImmutableArray<Reading> readings) => readings.SelectMany(r => r.Services).Where(s => s is { Negated: false, Ambiguous: false }).Select(s => s.Name);

    private static IEnumerable<NodaTime.LocalTime> Times(ImmutableArray<Reading> readings) =>
        readings.SelectMany(r => r.DateTimes).Where(d => d is { Negated: false, Time: not null, EndTime: null, Grain: Grain.Minute or Grain.Hour }).Select(d => d.Time!.Value);

    private static string Digits(string? text) => text is null ? "" : string.Concat(text.Where(char.IsAsciiDigit));

    private static bool Same(string value, string? said) => string.Equals(value, said, StringComparison.OrdinalIgnoreCase);
}
