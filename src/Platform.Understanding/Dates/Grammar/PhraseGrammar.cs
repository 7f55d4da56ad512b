using Platform.Core.Understanding;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A date or time as a sentence has it: with its bound ("after", "until"), refused ("not"), or as the change of one to another.</summary>
internal static class PhraseGrammar
{
    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        int next = at;
        bool read = s.Kind(at) switch
        {
            Lex.Not => RefusalGrammar.TryNot(s, ref next, out draft),
            Lex.Minus when s.Is(at + 1, Lex.Weekday) => RefusalGrammar.TryNot(s, ref next, out draft),
            Lex.Than when Preference.Before(s, at) => RefusalGrammar.TryNot(s, ref next, out draft),
            Lex.AtLeast or Lex.AtMost => LimitGrammar.Try(s, ref next, out draft),
            Lex.From or Lex.Starting or Lex.Since or Lex.Between => TryFrom(s, ref next, out draft),
            Lex.FromNow when s.Kind(at + 1) is Lex.Until or Lex.To => TryFromNow(s, ref next, out draft),
            Lex.Begin => TryPlain(s, ref next, Lex.None, out draft) || TryFrom(s, ref next, out draft),
            Lex.Of when s[at].Value > 1 => TryOf(s, ref next, out draft),
            Lex.Past when s.Is(at + 1, Lex.Weekday) && s.Kind(at - 1) is not Lex.Number => TryPlain(s, ref next, Lex.None, out draft),
            Lex.After or Lex.Past when s.Kind(at - 1) is not Lex.Number || s.DateEnds == at => TryBound(s, ref next, Bound.From, out draft),
            Lex.Onwards when IsAnother(s, at) => TryBound(s, ref next, Bound.From, out draft),
            Lex.AtLatest when IsAnother(s, at) => TryBound(s, ref next, Bound.Until, out draft),
            Lex.Before or Lex.Until or Lex.By => TryBound(s, ref next, Bound.Until, out draft),
            Lex.At => TryAt(s, ref next, out draft),
            Lex.Around or Lex.Tilde => TryAround(s, ref next, out draft),
            Lex.NextOne => RefusalGrammar.TryNextOne(s, ref next, out draft),
            Lex.PutBack or Lex.PutForward => AwayGrammar.TryPut(s, ref next, out draft),
            _ => TryPlain(s, ref next, Lex.None, out draft),
        };
        if (!read && s.Is(at, Lex.Past))
        {
            next = at;
            read = TryPlain(s, ref next, Lex.None, out draft);
        }

        if (read)
        {
            Behind(s, ref next, ref draft);
            draft.From = at;
            draft.To = next;
            at = next;
        }

        return read;
    }

    private static bool TryPlain(Sentence s, ref int at, Lex led, out Draft draft)
    {
        if (s.IsNumbered(at))
        {
            return DateRangeGrammar.Try(s, ref at, led, out draft);
        }

        Evidence evidence = led != Lex.None ? Evidence.Bound : BareNumber.Evidence(s, at);
        return TimeRangeGrammar.Try(s, ref at, led, out draft)
            || DateRangeGrammar.Try(s, ref at, led, out draft)
            || TimeGrammar.Try(s, ref at, evidence, out draft);
    }

    /// <summary>"at 5" is a time; "at 02-02-2027" is not.</summary>
    private static bool TryAt(Sentence s, ref int at, out Draft draft)
    {
        int date = at + 1;
        int next = date;
        at = NumericDateGrammar.Try(s, ref next, 0, out _) ? date : at;
        return TryPlain(s, ref at, Lex.None, out draft);
    }

    private static bool TryAround(Sentence s, ref int at, out Draft draft)
    {
        int next = at + 1;
        int part = next;
        if (PartGrammar.Try(s, ref part, out _, out int? days, out _) && days is null && TimeGrammar.Try(s, ref next, Evidence.None, out draft))
        {
            draft.Weak = false;
            draft.Bound = draft.Time is null ? Bound.At : Bound.Around;
            at = next;
            return true;
        }

        bool day = DateRangeGrammar.Try(s, ref next, Lex.None, out draft) && draft.Time is null;
        draft.Bound = Bound.Around;
        at = day ? next : at;
        return day || TryPlain(s, ref at, Lex.None, out draft);
    }

    /// <summary>"de 4 a 6", "del 9 al 16": only a range begins so.</summary>
    private static bool TryOf(Sentence s, ref int at, out Draft draft)
    {
        at++;
        return TryPlain(s, ref at, Lex.From, out draft) && (draft.EndTime is not null || draft.EndDate is not null) && draft.Grain <= Grain.Day;
    }

    private static bool TryFrom(Sentence s, ref int at, out Draft draft)
    {
        Lex led = s.Kind(at) == Lex.Between ? Lex.Between : Lex.From;
        at++;
        if (s.Is(at, Lex.Now))
        {
            return TryFromNow(s, ref at, out draft);
        }

        s.Skip(ref at, Lex.At, Lex.On);
        bool read = TryPlain(s, ref at, led, out draft);
        draft = read && led == Lex.From ? DayBound.Open(draft) : draft;
        return read;
    }

    /// <summary>"between now and Friday", "from now until 4".</summary>
    private static bool TryFromNow(Sentence s, ref int at, out Draft draft)
    {
        at++;
        bool join = s.Skip(ref at, Lex.And, Lex.To) || s.Skip(ref at, Lex.Until);
        bool read = TryPlain(s, ref at, Lex.To, out draft) && join;
        bool day = draft.Date is not null && !draft.HasTime;
        if (draft is { Time: { } until, EndTime: null } && (draft.Date is null || draft.Date == s.Anchor.Today))
        {
            draft = Draft.At(s.Anchor.Now) with { EndTime = until };
            return read;
        }

        draft.EndDate = day ? draft.EndDate ?? draft.Date : draft.EndDate;
        draft.Date = day ? s.Anchor.Today : draft.Date;
        draft.Bound = day ? Bound.At : Bound.Until;
        return read;
    }

    private static bool TryBound(Sentence s, ref int at, Bound bound, out Draft draft)
    {
        Lex word = s.Kind(at) switch { Lex.Onwards => Lex.After, Lex.AtLatest => Lex.Before, var kind => kind };
        bool reversed = bound == Bound.Until && word != Lex.By && HasNotBefore(s, at);
        at++;
        s.Skip(ref at, Lex.Around);
        s.Skip(ref at, Lex.At, Lex.On);
        if (!TryPlain(s, ref at, word, out draft) || draft.Negated)
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
    private static bool HasNotBefore(Sentence s, int at) => s.Is(at - 1, Lex.Not) || s.Is(at - 2, Lex.Not) || s.Is(at - 3, Lex.Not);

    /// <summary>"or after 3", "or before Friday": the bound of what follows.</summary>
    private static bool IsAnother(Sentence s, int at) =>
        s[at] is { Kind: Lex.Onwards or Lex.AtLatest, Value: 1 } && s.Kind(at + 1) is Lex.Number or Lex.NamedTime or Lex.Weekday or Lex.RelativeDay or Lex.Month or Lex.The or Lex.At;

    private static void Behind(Sentence s, ref int at, ref Draft draft)
    {
        if (!IsAnother(s, at) && s.Skip(ref at, Lex.Onwards))
        {
            draft.Bound = Bound.From;
        }
        else if (!IsAnother(s, at) && s.Skip(ref at, Lex.AtLatest))
        {
            draft.Bound = Bound.Until;
        }

        bool refused = s.Is(at, Lex.NotWorking) || (s.Kind(at) is Lex.Not or Lex.No && s.Ends(at + 1));
        draft.Negated |= refused;
        at += refused ? 1 : 0;
    }
}
