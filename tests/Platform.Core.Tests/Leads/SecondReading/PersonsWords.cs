using NodaTime;
using Platform.Core.Leads;
using Platform.Core.Understanding;

namespace Platform.Core.Tests.Leads.SecondReading;

/// <summary>What a person has said, or their channel told, so far: the evidence that every value in a slot needs.</summary>
internal sealed class PersonsWords(IReadText reader, params string?[] told)
{
    private const int LongestPhrase = 6;
    private readonly List<string> texts = [.. told.OfType<string>()];
    private readonly List<(string Text, ReadingContext Context)> messages = [];
    private readonly HashSet<LocalTime> offered = [];

    /// <param name="was">The state that the message met.</param>
    public void Hear(LeadState was, LeadInput input)
    {
        texts.AddRange(input.Messages.Select(m => m.Text));
        messages.AddRange(input.Messages.Select(m => (m.Text, LeadReading.Context(was, input, []))));
        offered.UnionWith((was.Offered ?? []).Select(t => t.TimeOfDay));
    }

    public bool HaveName(string name) => name.Split(' ').All(word => texts.Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));

    public bool HavePhone(string e164) => texts.Any(t => string.Concat(t.Where(char.IsAsciiDigit)).Contains(e164[^9..], StringComparison.Ordinal));

    public bool HaveEmail(string address) => texts.Any(t => t.Contains(address, StringComparison.OrdinalIgnoreCase));

    /// <summary>In some words of theirs, or among what they were offered.</summary>
    public bool HaveTime(LocalTime time) =>
        offered.Contains(time) || texts.Any(t => t.Contains("earliest", StringComparison.Ordinal)) || messages.SelectMany(m => Phrases(m.Text).SelectMany(p => Times(p, m.Context))).Contains(time);

    private static IEnumerable<string> Phrases(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = 1; length <= LongestPhrase; length++)
            for (var at = 0; at + length <= words.Length; at++) yield return string.Join(' ', words[at..(at + length)]);
    }

    private IEnumerable<LocalTime> Times(string phrase, ReadingContext context)
    {
        foreach (var reading in reader.Read(phrase, context).DateTimes)
        {
            if (reading.Time is { } time) yield return time;
            if (reading.OtherTime is { } other) yield return other;
        }
    }
}
