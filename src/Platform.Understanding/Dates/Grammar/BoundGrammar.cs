using Platform.Core.Understanding;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A date or time as a bound: "after 4", "before Friday", "until the end of March", "after Monday at 5", "or before 3".</summary>
internal static class BoundGrammar
{
    /// <summary>So far before a bound a negation still belongs to it: "I don't get home from work until 6".</summary>
    private const int Farthest = 6;

    public static bool Try(Sentence s, ref int at, Bound bound, out Draft draft)
    {
        Lex word = s[at] switch { { Kind: Lex.Onwards } onwards => onwards.Value == 1 ? Lex.After : Lex.From, { Kind: Lex.AtLatest } latest => latest.Value == 1 ? Lex.Before : Lex.By, var other => other.Kind };
        bool reversed = bound == Bound.Until && word != Lex.By && HasNotBefore(s, at);
        at++;
        s.Skip(ref at, Lex.Around);
        s.Skip(ref at, Lex.At, Lex.On);
        at += s[at] is { Kind: Lex.The, Value: 2 } && s[at + 1] is { Kind: Lex.Number, Value: 1 } && s.Kind(at + 2).EndsNumber() ? 1 : 0;
        if (!PhraseGrammar.TryPlain(s, ref at, word, out draft) || draft.Negated)
        {
            return false;
        }

        bool dated = draft.Date is not null && !draft.HasTime && !TryTimeOfIt(s, ref at, ref draft);
        draft = dated ? DayBound.Shift(draft, word, reversed) : PartBound.Edge(s, draft, word);
        bool both = draft.EndTime is not null && word is Lex.After or Lex.Past;
        draft.Bound = both ? Bound.At : reversed ? Bound.From : bound;
        return true;
    }

    /// <summary>"after Monday at 5": the hour is part of the bound.</summary>
    private static bool TryTimeOfIt(Sentence s, ref int at, ref Draft draft)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        if (!TimeGrammar.Try(s, ref next, Evidence.None, out Draft time) || time.Time is null || time.Date is not null)
        {
            return false;
        }

        (draft.Time, draft.Grain, at) = (time.Time, time.Grain, next);
        return true;
    }

    /// <summary>"I can't come until 4" opens at four what "until 4" alone would close.</summary>
    private static bool HasNotBefore(Sentence s, int at)
    {
        bool found = s.Is(at - 1, Lex.Not) || s.Is(at - 2, Lex.Not) || s.Is(at - 3, Lex.Not);
        for (int before = at - 1; !found && before >= at - Farthest && s.Kind(before) is not (Lex.Stop or Lex.Comma or Lex.None); before--)
        {
            found = s.Is(before, Lex.Negation);
        }

        return found;
    }

    /// <summary>"or after 3", "or before Friday": the bound of what follows.</summary>
    public static bool IsAnother(Sentence s, int at) =>
        s[at] is { Kind: Lex.Onwards or Lex.AtLatest, Value: 1 } && s.Kind(at + 1) is Lex.Number or Lex.NamedTime or Lex.Weekday or Lex.RelativeDay or Lex.Month or Lex.The or Lex.At;
}
