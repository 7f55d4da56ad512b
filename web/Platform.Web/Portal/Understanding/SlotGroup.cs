using Platform.Core.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>A slot with everything that was read for it; no lines where the text gives nothing.</summary>
/// <param name="Slot">Its name in marks.</param>
public sealed record SlotGroup(string Slot, string Title, IReadOnlyList<SlotLine> Lines)
{
    /// <summary>Every slot, in the order in which a receptionist would ask.</summary>
    internal static IReadOnlyList<SlotGroup> Of(Reading reading) =>
    [
        new("date", "Date and time", [.. reading.DateTimes.Select(DateWords.Line)]),
        new("duration", "How long", [.. reading.Durations.Select(found => new SlotLine(LengthWords.Of(found.Length), From(found.Text), null))]),
        new("service", "Service", [.. reading.Services.Select(Service), .. Rank(reading)]),
        new("name", "Name", [.. reading.Names.Select(Name)]),
        new("phone", "Phone", [.. reading.Phones.Select(Phone)]),
        new("email", "E-mail", [.. reading.Emails.Select(found => new SlotLine(found.Address, From(found.Text), Unwanted(found.Negated)))]),
        new("yesno", "Yes or no", reading.YesNo is { } answer ? [new(answer.ToString(), "The answer as a whole")] : []),
        new("human", "Asks for a person", reading.WantsHuman ? [new("Yes", "Wants to talk to a human: the session would be handed over")] : []),
        new("acts", "What it does", ActWords.Of(reading)),
        new("topics", "Asks about", ActWords.Topics(reading)),
    ];

    internal static string From(string words) => $"from “{words}”";

    internal static string? Unwanted(bool negated) => negated ? "Not wanted: said to rule it out" : null;

    private static SlotLine Service(ServiceReading found) => new(
        found.Name, $"{From(found.Text)}, {(found.Confidence >= 1 ? "by its name or a synonym" : $"a close match ({Percent(found.Confidence)})")}",
        Unwanted(found.Negated) ?? (found.Ambiguous ? "The words fit another service as well: it would be asked" : null));

    private static IEnumerable<SlotLine> Rank(Reading reading) =>
        reading.Rank is { } rank ? [new($"The {rank.ToString().ToLowerInvariant()}", "Told by how it stands to the others")] : [];

    private static SlotLine Name(NameReading found) => new(
        found.Full, $"{From(found.Text)}{Parts(found)}, {Percent(found.Confidence)} sure", Unwanted(found.Negated));

    private static SlotLine Phone(PhoneReading found) => new(
        found.E164 ?? found.Digits, From(found.Text),
        Unwanted(found.Negated) ?? (found.E164 is null ? "No possible number of this region: it would be asked again" : null));

    private static string Parts(NameReading found) => (found.First, found.Last) switch
    {
        ({ } first, { } last) => $" (first {first}, last {last})",
        ({ } first, null) => $" (first {first})",
        (null, { } last) => $" (last {last})",
        _ => "",
    };

    internal static string Percent(double share) => $"{(int)Math.Round(share * 100)}%";
}
