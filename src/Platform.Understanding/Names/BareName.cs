using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>A name given as the whole answer, or as one part of it: "Anna Müller", "sure, it's anna", "anna and 600 111 222".</summary>
internal static class BareName
{
    private const int MostTokens = 6;
    private const int MostAlone = 16;

    public static void Find(Message message, PhraseMatches phrases, TakenSpans taken, List<NameSpan> spans)
    {
        var start = 0;
        for (var at = 1; at <= message.Count; at++)
        {
            if (at < message.Count && !Parts(message, phrases, taken, at))
            {
                continue;
            }

            if (spans.Count == 0 || spans[0].First == spans[0].Last)
            {
                Take(message, spans, Segment(message, phrases, taken, start, at - 1));
            }

            start = at;
        }
    }

    /// <summary>A name that was not asked for and is all there is, but for values: "Marie Dupont", "Ana, 612 345 678". It must look like one.</summary>
    public static NameSpan? Alone(Message message, PhraseMatches phrases, TakenSpans taken)
    {
        var spans = new List<NameSpan>();
        if (message.Count <= MostAlone && !message.Question && !phrases.Has(Cue.Greet) && !phrases.Has(Cue.Thank) && !phrases.Has(Cue.Bye))
        {
            Find(message, phrases, taken, spans);
        }

        return spans is [var span] && Looks(message, span) && Enumerable.Range(0, message.Count).All(at => (at >= span.First && at <= span.Last) || taken.Covers(message, at, at, false) || IsLead(message, phrases, at))
            ? span with { Strength = NameStrength.Likely } : null;
    }

    /// <summary>Opens with a given name, and no everyday word follows: "Victoria Station" is no one.</summary>
    private static bool Looks(Message message, NameSpan span) =>
        message.Is(span.First, WordTraits.Given) && !message.Is(span.First, WordTraits.Calendar)
        && (NameShape.TellsByCapital(message, span.First) || !message.Is(span.First, WordTraits.Common | WordTraits.Function))
        && Enumerable.Range(span.First + 1, span.Last - span.First).All(at => message.Is(at, WordTraits.Given | WordTraits.Surname | WordTraits.Particle) || (!message.Is(at, WordTraits.Common | WordTraits.Calendar) && !NameShape.HasOrdinaryEnding(message, at)));

    /// <summary>The first name counts, or the same in full after it: "Bob. Bob Smith".</summary>
    private static void Take(Message message, List<NameSpan> spans, NameSpan? found)
    {
        if (found is not { } span)
        {
            return;
        }

        if (spans.Count == 0)
        {
            spans.Add(span);
        }
        else if (span.Last > span.First && message.Fold(span.First).SequenceEqual(message.Fold(spans[0].First)))
        {
            spans[0] = span;
        }
    }

    /// <summary>
    /// The second of two words that end the message: "Jane and Brodsky", "Brodsky, Jane", "my name is Smith with a Y, John". Two given
    /// names are two people, and behind an introduction only a given name is meant so.
    /// </summary>
    /// <param name="first">The token of the first word.</param>
    public static NameSpan? Other(Message message, PhraseMatches phrases, TakenSpans taken, int first)
    {
        var second = NameVariant.Behind(message, first + 1);
        var both = message.Count == 3 && first == 0 && message.Fold(1) is "and" or "y" && !message.Is(2, WordTraits.Given);
        var listed = second < message.Count && message[second].Break == Break.Comma && NameVariant.Behind(message, second + 1) == message.Count
            && (first == 0 || (!message.Is(first, WordTraits.Given) && message.Is(second, WordTraits.Given)));
        second = both ? 2 : second;
        return both || listed ? Segment(message, phrases, taken, second, second) : null;
    }

    /// <summary>A clause, a contact detail, digits or "and" begin or end here.</summary>
    private static bool Parts(Message message, PhraseMatches phrases, TakenSpans taken, int at) =>
        message[at].Break != Break.None || taken.Parts(message, at) || SpelledName.Begins(message, at)
        || (message.Fold(at) is "with" or "con" && message.Is(at, WordTraits.Function)) || LetterRemark.At(message, at) is not null
        || message[at].Kind != message[at - 1].Kind
        || message.Fold(at) is "and" or "y" || message.Fold(at - 1) is "and" or "y"
        || phrases.At(Cue.Secret, at) is not null || phrases.At(Cue.PhoneIs, at) is not null || phrases.At(Cue.SlotEmail, at) is not null;

    private static NameSpan? Segment(Message message, PhraseMatches phrases, TakenSpans taken, int first, int last)
    {
        var asks = IsQuestionWord(message.Fold(first)) || (message.Question && phrases.At(Cue.Question, first) is not null);
        while (first <= last && IsLead(message, phrases, first))
        {
            first++;
        }

        while (last > first && IsTrail(message, last))
        {
            last--;
        }

        if (asks || (message.Question && first <= last && !message.Is(first, WordTraits.Given)))
        {
            return null;
        }

        first = NameTaker.SkipTitles(message, first);
        return last - first is >= 0 and < MostTokens && IsName(message, phrases, first, last) && !taken.Covers(message, first, last, false)
            ? new NameSpan(first, last, NameStrength.Certain)
            : null;
    }

    /// <summary>"What times" is nobody.</summary>
    private static bool IsQuestionWord(ReadOnlySpan<char> word) =>
        word is "what" or "which" or "when" or "where" or "how" or "why" or "que" or "cual" or "cuales" or "cuando" or "donde" or "como" or "cuanto";

    /// <summary>Words that may stand before a bare name: yes, a greeting, "it is", hesitation.</summary>
    private static bool IsLead(Message message, PhraseMatches phrases, int at) =>
        !NameShape.Fits(message, at, NameStrength.Hint, true)
        && (message.Is(at, WordTraits.Filler | WordTraits.Function) || phrases.Covers(Cue.Yes, at) || phrases.Covers(Cue.Greet, at) || phrases.Covers(Cue.SlotName, at))
        && !(NameShape.IsParticle(message, at) && NameShape.IsCapital(message, at));

    private static bool IsTrail(Message message, int at) =>
        message.Is(at, WordTraits.Filler) || message.Fold(at) is "thanks" or "thank" or "you" or "here" or "gracias" or "por" or "and" or "y"
        || (message.Is(at, WordTraits.Calendar) && !message.Is(at, WordTraits.Given) && !NameShape.IsCapital(message, at) && !IsMonthAsName(message, at, false));

    private static bool IsName(Message message, PhraseMatches phrases, int first, int last)
    {
        var common = 0;
        for (var at = first; at <= last; at++)
        {
            if ((at > first && !NameTaker.Continues(message, at)) || !IsPart(message, at, at == first, at == last) || IsSaid(phrases, at))
            {
                return false;
            }

            common += IsCommon(message, at) && !(at > first && message.Is(at, WordTraits.Surname)) ? 1 : 0;
        }

        return common == 0 || (common < last - first + 1 && NameShape.TellsByCapital(message, last));
    }

    private static bool IsPart(Message message, int at, bool first, bool last)
    {
        if (NameShape.IsParticle(message, at) && !last && (!first || NameShape.IsCapital(message, at)))
        {
            return true;
        }

        if (!first && NameShape.IsHyphened(message, at))
        {
            return true;
        }

        var strict = message.Is(at, WordTraits.Calendar | WordTraits.Function);
        return message[at].Kind == TokenKind.Word && (!strict || message.Is(at, WordTraits.Given) || IsMonthAsName(message, at, first));
    }

    /// <summary>"April May": a month is a name when it is written like one, or follows a given name.</summary>
    private static bool IsMonthAsName(Message message, int at, bool first) =>
        message.Is(at, WordTraits.Surname) && (NameShape.TellsByCapital(message, at) || (!first && message.Is(at - 1, WordTraits.Given)));

    private static bool IsCommon(Message message, int at) =>
        (message.Is(at, WordTraits.Common) && !message.Is(at, WordTraits.Given))
        || (!NameShape.IsCapital(message, at) && NameShape.HasOrdinaryEnding(message, at));

    /// <summary>Words that do something in the conversation are no name ("cancel", "repeat", "hello").</summary>
    private static bool IsSaid(PhraseMatches phrases, int at)
    {
        foreach (var match in phrases.All)
        {
            if (match.Start <= at && at < match.End && match.Cue is <= Cue.Availability or (>= Cue.Standing and not Cue.FollowUp) && match.Cue != Cue.Neutral)
            {
                return true;
            }
        }

        return false;
    }
}
