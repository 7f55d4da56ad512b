using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Platform.Core.Knowledge;
using Platform.Core.Leads.Words;

namespace Platform.Core.Leads.Rules;

/// <summary>
/// What a question speaks of besides what the config answers: of its words those that mean something and are neither a service,
/// a day, a value nor the asking for hours, prices and the like itself. "How much is a massage?" has none; "how much is parking?" has "parking".
/// </summary>
internal static class Beyond
{
    /// <summary>The words of asking for what a config has, by language: the same for all clients.</summary>
    private static readonly ConcurrentDictionary<string, FrozenSet<string>> Asking = new(StringComparer.Ordinal);

    private static readonly char[] Ends = ['?', '!', '.', ';', ','];

    /// <summary>Stems, each once; of a question that goes on from the last one, those of both.</summary>
    public static ImmutableArray<string> Of(Draft draft)
    {
        var own = Own(draft.Input, draft.Heard);
        return [.. Documents.IsFollowUp(draft) ? Left(draft.Input, draft.Heard, [draft.Was.Subject!]).Concat(own).Distinct() : own];
    }

    /// <summary>Those of the words themselves.</summary>
    public static IEnumerable<string> Own(LeadInput input, Heard heard) => Left(input, heard, heard.Readings.Select(r => r.Text)).Distinct();

    /// <summary>True where hours, a price or the like is asked for by its word.</summary>
    public static bool NamesTopic(LeadInput input, Heard heard) =>
        heard.Readings.Any(r => ContentWords.Of(r.Text, input.Locale).Any(AskingFor(input).Contains));

    /// <summary>True where one part of the words asks for what the config has and another for what it has not: "what are your hours, and is there parking?".</summary>
    public static bool IsAskedApart(Draft draft) => Parts(draft).Select(p => p.IsBeyond).Distinct().Count() > 1;

    /// <summary>The words without the parts that the config answers; all of them where they are not parted so.</summary>
    public static string Asked(Draft draft, string said) =>
        IsAskedApart(draft) ? string.Join(' ', Parts(draft).Where(p => p.IsBeyond).Select(p => p.Text)) : said;

    // Parts that mean something. Within one, "how much is parking" asks for one thing.
    private static IEnumerable<(string Text, bool IsBeyond)> Parts(Draft draft)
    {
        var beyond = Own(draft.Input, draft.Heard).ToHashSet(StringComparer.Ordinal);
        return draft.Heard.Readings.SelectMany(r => Clauses(draft.Input, r.Text)).Select(text => (Text: text, Stems: ContentWords.Of(text, draft.Input.Locale)))
            .Where(p => !p.Stems.IsEmpty).Select(p => (p.Text, p.Stems.Any(beyond.Contains)));
    }

    private static IEnumerable<string> Clauses(LeadInput input, string text)
    {
        var and = Speech.Texts(input).Words("clause_words");
        var clause = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var opens = and.Contains(word, StringComparer.OrdinalIgnoreCase);
            if (!opens) clause.Add(word);
            if (clause.Count == 0 || !(opens || Ends.Contains(word[^1]))) continue;
            yield return string.Join(' ', clause);
            clause.Clear();
        }

        if (clause.Count > 0) yield return string.Join(' ', clause);
    }

    /// <summary>True where an answer speaks of at least half of it.</summary>
    public static bool IsSpokenOf(Draft draft, KnowledgeAnswer answer)
    {
        var said = answer.Citations.SelectMany(c => new[] { c.Title, c.Text }).Append(answer.Text).SelectMany(t => ContentWords.Of(t, draft.Input.Locale)).ToHashSet(StringComparer.Ordinal);
        var beyond = Of(draft);
        return !beyond.IsEmpty && beyond.Count(said.Contains) * 2 >= beyond.Length;
    }

    private static IEnumerable<string> Left(LeadInput input, Heard heard, IEnumerable<string> texts)
    {
        var config = input.Config;
        var known = config.Services.SelectMany(s => s.Synonyms.Prepend(s.Name)).Append(config.Name).Append(config.Location ?? "")
            .Concat(heard.Readings.SelectMany(Values)).SelectMany(t => ContentWords.Of(t, input.Locale)).ToHashSet(StringComparer.Ordinal);
        var asking = AskingFor(input);
        return texts.SelectMany(t => ContentWords.Of(t, input.Locale)).Where(w => !known.Contains(w) && !asking.Contains(w));
    }

    private static FrozenSet<string> AskingFor(LeadInput input) => Asking.GetOrAdd(Speech.Texts(input).Language, Stems);

    private static FrozenSet<string> Stems(string language) =>
        TextFiles.For(language).Words("config_topics").SelectMany(t => ContentWords.Of(t, language)).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Values(Understanding.Reading reading) =>
        reading.DateTimes.Select(d => d.Text).Concat(reading.Durations.Select(d => d.Text)).Concat(reading.Services.Select(s => s.Text)).Concat(reading.Names.Select(n => n.Text))
            .Concat(reading.Phones.Select(p => p.Text)).Concat(reading.Emails.Select(e => e.Text));
}
