using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Names;

/// <summary>Reads a person's name: introduced ("I'm …", "under the name …"), or bare where the name was asked for.</summary>
internal static class NameReader
{
    public static ImmutableArray<NameReading> Read(Message message, PhraseMatches phrases, ReadingContext context, TakenSpans taken)
    {
        if (Markup.Is(message.Text))
        {
            return [];
        }

        if (context.Name is { } known && taken.IsEmpty && !(context.Asked.HasFlag(Asked.Email) && context.Email is not null) && !phrases.Has(Cue.SlotEmail)
            && (NameVariant.OfKnown(message, known) ?? NameCorrection.Of(message, phrases, known)) is { } respelled)
        {
            return [respelled];
        }

        var names = Said(message, phrases, context, taken);
        var spelt = context.Asked.HasFlag(Asked.Name) || phrases.Has(Cue.NameIs) || !names.IsEmpty ? SpelledName.Read(message) : null;
        return spelt is null ? names : SpelledName.Join(message, names, spelt);
    }

    private static ImmutableArray<NameReading> Said(Message message, PhraseMatches phrases, ReadingContext context, TakenSpans taken)
    {
        var spans = new List<NameSpan>();
        Introduced(message, phrases, context, taken, spans);
        if (spans.Count == 0 && context.Asked.HasFlag(Asked.Name))
        {
            BareName.Find(message, phrases, taken, spans);
        }

        if (spans.Count == 0 && Unasked(message, phrases, context, taken) is { } unasked)
        {
            spans.Add(unasked);
        }

        for (var i = 0; context.Missing.HasFlag(Asked.Name) && i < spans.Count; i++)
        {
            spans[i] = Surer(message, taken, spans[i]);
        }

        if (spans.Count == 0)
        {
            return [];
        }

        spans.Sort((a, b) => a.Strength != b.Strength ? b.Strength.CompareTo(a.Strength) : a.First.CompareTo(b.First));
        spans = Distinct(spans);
        var half = spans is [{ Strength: NameStrength.Certain } one] && one.First == one.Last && !phrases.Has(Cue.NameLast) ? BareName.Other(message, phrases, taken, one.First) : null;
        if (half is { } other)
        {
            spans.Add(other);
        }

        var readings = spans.Select(span => Written(message, phrases, span)).ToImmutableArray();
        if (readings is [{ Last: null } only] && phrases.All.Any(match => match.Cue == Cue.NameLast && match.End == message.TokenAt(only.Start)))
        {
            return [only with { First = null, Last = only.Full }];
        }

        return readings.Length != 2 ? readings : phrases.Has(Cue.NameLast) ? GivenAndFamily(message, phrases, readings) : half is not null ? Halves(message, readings, spans) : readings;
    }

    /// <summary>A name that neither a question nor other words announce.</summary>
    private static NameSpan? Unasked(Message message, PhraseMatches phrases, ReadingContext context, TakenSpans taken)
    {
        var alone = context.Missing.HasFlag(Asked.Name) ? BareName.Alone(message, phrases, taken) : null;
        if ((alone ?? NameBesideContact.Find(message, phrases, taken)) is { } found)
        {
            return found;
        }

        return NameTaker.Opening(message) is { } opening && !taken.Covers(message, opening.First, opening.Last, false) ? opening : null;
    }

    private static NameReading Written(Message message, PhraseMatches phrases, NameSpan span) =>
        NameVariant.Apply(message, NameWriting.Reading(message, span, Confidence(span), Negations.Before(message, phrases, span.First)));

    /// <summary>"first name Ada, last name Byron" is one name.</summary>
    private static ImmutableArray<NameReading> GivenAndFamily(Message message, PhraseMatches phrases, ImmutableArray<NameReading> parts)
    {
        var family = parts.FirstOrDefault(part => phrases.All.Any(match => match.Cue == Cue.NameLast && message.TokenAt(part.Start) == match.End));
        if (family is null || parts.First(part => part != family) is not { } given || given.Last is not null)
        {
            return parts;
        }

        return [Joined(message, given, family)];
    }

    /// <summary>"Jane and Brodsky", "Brodsky, Jane": where only the second is known as a given name the family name came first.</summary>
    private static ImmutableArray<NameReading> Halves(Message message, ImmutableArray<NameReading> parts, List<NameSpan> spans)
    {
        var familyFirst = !message.Is(spans[0].First, WordTraits.Given) && message.Is(spans[1].First, WordTraits.Given);
        return [familyFirst ? Joined(message, parts[1], parts[0]) : Joined(message, parts[0], parts[1])];
    }

    private static NameReading Joined(Message message, NameReading given, NameReading family)
    {
        var start = Math.Min(given.Start, family.Start);
        var end = Math.Max(given.Start + given.Text.Length, family.Start + family.Text.Length);
        return new NameReading(message.Text[start..end], start, $"{given.Full} {family.Full}", given.Full, family.Full, 1);
    }

    /// <summary>"For John Smith 612 345 678": more than a hint where a name is missing, and it stands beside a number or an address.</summary>
    private static NameSpan Surer(Message message, TakenSpans taken, NameSpan span)
    {
        var given = span.Strength == NameStrength.Hint && message.Is(span.First, WordTraits.Given) && NameShape.TellsByCapital(message, span.First);
        return given && span.Last + 1 < message.Count && taken.Parts(message, span.Last + 1) ? span with { Strength = NameStrength.Likely } : span;
    }

    /// <summary>The same name in full right after it: "it's Margaret, Margaret Thatchwood".</summary>
    private static NameSpan Fuller(Message message, NameSpan span)
    {
        var again = span.Last + 1;
        var said = span.First == span.Last && again < message.Count && message.Fold(again).SequenceEqual(message.Fold(span.First));
        return said && NameTaker.From(message, again, span.Strength) is { } fuller && fuller.Last > fuller.First ? fuller : span;
    }

    private static void Introduced(Message message, PhraseMatches phrases, ReadingContext context, TakenSpans taken, List<NameSpan> spans)
    {
        foreach (var match in phrases.All)
        {
            if (!OtherThanName(phrases, match) && Candidate(message, context, match) is { } span && !taken.Covers(message, span.First, span.Last, span.Strength == NameStrength.Certain))
            {
                spans.Add(Fuller(message, span));
            }
        }
    }

    private static bool OtherThanName(PhraseMatches phrases, PhraseMatch match) =>
        IsCorrected(phrases, match) || phrases.Covers(Cue.NotName, match.End - 1) || phrases.Covers(Cue.Refuse, match.End) || phrases.Covers(Cue.NameIs, match.End);

    /// <summary>"My name is wrong" gives none.</summary>
    private static bool IsCorrected(PhraseMatches phrases, PhraseMatch match)
    {
        if (match.Cue != Cue.NameIs || !phrases.Has(Cue.Correct))
        {
            return false;
        }

        foreach (var correct in phrases.All)
        {
            if (correct.Cue == Cue.Correct && correct.Start <= match.Start && correct.End == match.End + 1)
            {
                return true;
            }
        }

        return false;
    }

    private static NameSpan? Candidate(Message message, ReadingContext context, PhraseMatch match) => match.Cue switch
    {
        Cue.NameIs or Cue.NameFirst or Cue.NameLast => NameTaker.From(message, match.End, NameStrength.Certain),
        Cue.NameUnder => Under(message, match),
        Cue.NameMaybe => NameTaker.From(message, match.End, context.Asked.HasFlag(Asked.Name) ? NameStrength.Strong : NameStrength.Likely),
        Cue.NameAfter => NameTaker.Before(message, match.Start, NameStrength.Strong),
        _ => null,
    };

    /// <summary>"under the name of" is clear, "for" alone a mere hint.</summary>
    private static NameSpan? Under(Message message, PhraseMatch match) =>
        NameTaker.From(message, match.End, message.Fold(match.End - 1) is "for" or "para" or "by" or "in" or "with" or "on" ? NameStrength.Hint : NameStrength.Strong);

    private static List<NameSpan> Distinct(List<NameSpan> spans)
    {
        var seen = new List<NameSpan>();
        foreach (var span in spans)
        {
            if (!seen.Exists(other => other.First <= span.Last && span.First <= other.Last))
            {
                seen.Add(span);
            }
        }

        return seen;
    }

    private static double Confidence(NameSpan span) => span.Strength switch
    {
        NameStrength.Certain => 1,
        NameStrength.Strong => 0.9,
        NameStrength.Likely => 0.8,
        _ => 0.6,
    };
}
