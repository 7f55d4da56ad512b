using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
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
            Lex.After or Lex.Past when s.Kind(at - 1) is not Lex.Number || s.DateEnds == at => BoundGrammar.Try(s, ref next, Bound.From, out draft),
            Lex.Next when s.Refused is not null && s.Ends(at + 1) => RefusalGrammar.TryNextOne(s, ref next, out draft),
            Lex.Onwards when BoundGrammar.IsAnother(s, at) || s[at].Phrase => BoundGrammar.Try(s, ref next, Bound.From, out draft),
            Lex.AtLatest when BoundGrammar.IsAnother(s, at) || s[at].Phrase => BoundGrammar.Try(s, ref next, Bound.Until, out draft),
            Lex.Before or Lex.Until or Lex.By => BoundGrammar.Try(s, ref next, Bound.Until, out draft),
            Lex.At => TryAt(s, ref next, out draft),
            Lex.Around or Lex.Tilde => TryAround(s, ref next, out draft),
            Lex.NextOne => RefusalGrammar.TryNextOne(s, ref next, out draft),
            Lex.PutBack or Lex.PutForward => CountedFrom.TryPut(s, ref next, out draft),
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

    /// <param name="led">The word before it that makes bare numbers hours, or none.</param>
    public static bool TryPlain(Sentence s, ref int at, Lex led, out Draft draft)
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
        bool read = TryPlain(s, ref at, led, out draft) && !(led == Lex.Between && IsCounted(s, at, draft));
        draft = read && led == Lex.From ? DayBound.Open(draft is { Weak: true, Date: null } ? PartBound.Edge(s, draft, led) : draft) : draft;
        return read;
    }

    /// <summary>"between 20 and 30 euros": of two numbers the second is no time, so the first is none either.</summary>
    private static bool IsCounted(Sentence s, int at, Draft draft) =>
        draft is { EndTime: null, EndDate: null, Date: null } && s.Is(at - 1, Lex.Number) && s.Kind(at) is Lex.And or Lex.To or Lex.Dash && s.Is(at + 1, Lex.Number);

    /// <summary>"between now and Friday", "from now until 4".</summary>
    private static bool TryFromNow(Sentence s, ref int at, out Draft draft)
    {
        at++;
        bool join = s.Skip(ref at, Lex.And, Lex.To) || s.Skip(ref at, Lex.Until);
        int later = at;
        if (join && AmountGrammar.Try(s, ref later, false, out Amount amount) && s.Is(later, Lex.Later))
        {
            at = later + 1;
            draft = Draft.Between(s.Anchor.Now, amount.From(s.Anchor.Now, 1));
            return true;
        }

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

    private static void Behind(Sentence s, ref int at, ref Draft draft)
    {
        if (!BoundGrammar.IsAnother(s, at) && s.Skip(ref at, Lex.Onwards))
        {
            draft.Bound = Bound.From;
        }
        else if (!BoundGrammar.IsAnother(s, at) && s.Skip(ref at, Lex.AtLatest))
        {
            draft.Bound = Bound.Until;
        }

        bool refused = s.Is(at, Lex.NotWorking) || (s.Kind(at) is Lex.Not or Lex.No && (s.Ends(at + 1) || s.Is(at + 1, Lex.But)));
        draft.Negated |= refused;
        at += refused ? 1 : 0;
    }
}
