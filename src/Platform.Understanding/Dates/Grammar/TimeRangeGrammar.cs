using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Two times with "to", "-" or "and" between: "2 to 4 pm", "between 2 and 4", "9:30 - 11", "8am until 6".</summary>
internal static class TimeRangeGrammar
{
    /// <param name="led">"from" or "between" stands before: bare numbers are hours then.</param>
    public static bool Try(Sentence s, ref int at, Lex led, out Draft draft)
    {
        draft = default;
        int next = at;
        if ((s.Is(at - 1, Lex.Dash) && !s[at].Spaced) || !TryTwo(s, ref next, led, out draft))
        {
            return false;
        }

        // "five to five"
        if (draft is { Time: { HasMinutes: false } first, EndTime: { HasMinutes: false } last } && first.Hour == last.Hour && first.Half == last.Half)
        {
            return false;
        }

        int past = at;
        bool said = led == Lex.None && !IsFive(s, at) && PastGrammar.Try(s, ref past, Evidence.None, out _);
        bool goesOn = !s[next].Spaced && s.Kind(next) is Lex.Dash or Lex.Slash or Lex.Dot;
        bool sure = IsSure(s, at) || IsSure(s, Second(s, at, next));
        bool days = (!sure && (s.Is(next, Lex.Month) || (s.Is(next, Lex.Of) && s.Kind(next + 1) is not (Lex.Weekday or Lex.RelativeDay)))) || (s.Is(next, Lex.Month) && !IsSure(s, Second(s, at, next)));
        bool hours = led != Lex.None || (s.Is(at + 1, Lex.Until) && s.Is(at + 2, Lex.Number)) || (s.AsksTime && s.Is(at - 1, Lex.Of)) || BareNumber.Evidence(s, at) == Evidence.Hour || IsBeforeDay(s, next)
            || (s.Is(at - 1, Lex.Comma) && s.DateEnds == at - 1);
        if (said || goesOn || days || !(sure || hours))
        {
            return false;
        }

        at = next;
        return true;
    }

    /// <summary>"five to seven" is more often two hours than five minutes.</summary>
    private static bool IsFive(Sentence s, int at) => s[at] is { Kind: Lex.Number, Value: 5 } && s.Is(at + 1, Lex.To) && s[at + 2] is { Kind: Lex.Number, Value: > 6 };

    /// <summary>"6-8 next Monday", "10 to 11.30 on the 9th".</summary>
    private static bool IsBeforeDay(Sentence s, int at) => s.Kind(at) is Lex.Weekday or Lex.RelativeDay
        || (s.Kind(at) is Lex.On or Lex.Next or Lex.This && s.Is(at + 1, Lex.Weekday))
        || (s.Is(at, Lex.On) && (s.Kind(at + 1) is Lex.Ordinal or Lex.Month || (s.Kind(at + 1) is Lex.The or Lex.Number && s.Kind(at + 2) is Lex.Ordinal or Lex.Month)));

    private static bool TryTwo(Sentence s, ref int at, Lex led, out Draft draft)
    {
        bool first = TimeGrammar.Try(s, ref at, Evidence.Bound, out draft) && draft is { Time: not null, Date: null };
        LocalDate? day = first ? Day(s, ref at) : null;
        if (!first || !TryJoin(s, ref at, led))
        {
            return false;
        }

        s.Skip(ref at, Lex.Before);
        if (!TimeGrammar.Try(s, ref at, Evidence.Hour, out Draft second) || second.Time is not { } end)
        {
            return false;
        }

        draft.EndTime = end;
        draft.Offset ??= second.Offset;
        draft.Date = day ?? second.Date;
        draft.Grain = (Grain)Math.Min((int)draft.Grain, (int)second.Grain);
        draft.Bound = Bound.At;
        return true;
    }

    /// <summary>The day that stands behind the first time: "from 2 on Friday until 4", "between 2pm tomorrow and 4".</summary>
    private static LocalDate? Day(Sentence s, ref int at)
    {
        int next = at;
        s.Skip(ref next, Lex.On);
        if (s.Kind(next) is not (Lex.RelativeDay or Lex.Weekday) || !DateGrammar.Try(s, ref next, out Draft day) || day.EndDate is not null || !IsJoin(s, next))
        {
            return null;
        }

        at = next;
        return day.Date;
    }

    private static bool IsJoin(Sentence s, int at) => s.Kind(at) is Lex.And or Lex.Dash or Lex.To or Lex.Until;

    private static bool TryJoin(Sentence s, ref int at, Lex led)
    {
        bool and = (s.Is(at, Lex.And) && (led == Lex.Between || s.Is(at + 1, Lex.Before))) || (s.Kind(at) is Lex.Filler or Lex.But && s.Is(at + 1, Lex.Before) && led is Lex.After or Lex.Past);
        bool join = and || s.Kind(at) is Lex.Dash or Lex.To or Lex.Until || (led == Lex.From && s.Is(at, Lex.At));
        at += join ? 1 : 0;
        return join;
    }

    /// <summary>The place behind the word that joins the two times.</summary>
    private static int Second(Sentence s, int from, int to)
    {
        for (int at = to - 1; at > from; at--)
        {
            if (s.Kind(at) is Lex.Dash or Lex.To or Lex.Until)
            {
                return at + 1;
            }
        }

        return to;
    }

    /// <summary>True for a time that would be one without its fellow.</summary>
    private static bool IsSure(Sentence s, int at) => TimeGrammar.Try(s, ref at, Evidence.None, out Draft draft) && draft.Time is not null;
}
