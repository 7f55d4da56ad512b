using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>The digits of a time: hours, and the minutes in each of the ways they are written or said.</summary>
internal static class ClockFace
{
    /// <param name="next">The place after the hour; moved behind the minutes.</param>
    /// <param name="sure">True when the form alone says that it is a time.</param>
    public static bool Try(Sentence s, Lexeme hour, ref int next, Evidence evidence, out Clock clock, out bool sure)
    {
        sure = false;
        if (hour.InDigits && hour.Length is 3 or 4)
        {
            return TryCompact(s, hour, next, evidence, out clock, out sure);
        }

        clock = Face(hour, 0, false);
        if (hour.Value > 24)
        {
            return false;
        }

        sure = TryWritten(s, hour, ref next, evidence, ref clock) || TryAdded(s, ref next, evidence, ref clock) || TrySaid(s, hour, ref next, evidence, ref clock) || TryHours(s, ref next, evidence, ref clock);
        bool pronoun = hour is { Value: 1, InDigits: false } && s.Is(next, Lex.In) && s.Kind(next - 2) is not (Lex.Past or Lex.To or Lex.Half);
        sure |= evidence != Evidence.None && s.Kind(next).EndsNumber() && !IsCount(s, next) && !pronoun;
        return sure || s.Kind(next) is Lex.OClock or Lex.Meridiem or Lex.Ish or Lex.A or Lex.In;
    }

    private static Clock Face(Lexeme hour, int minute, bool minutes)
    {
        bool clear = hour.Value is 0 or > 12 || (hour.InDigits && hour.Length == 2 && hour.Value < 10 && minutes);
        return new Clock(hour.Value, minute, clear ? HalfDay.Clear : HalfDay.Unknown, minutes);
    }

    /// <summary>"3:15", "3:15:00", "3.15", "15h30", "15h", and behind "at" "16'30" and "4,30".</summary>
    private static bool TryWritten(Sentence s, Lexeme hour, ref int next, Evidence evidence, ref Clock clock)
    {
        if (!hour.InDigits)
        {
            return false;
        }

        Lexeme sign = s[next];
        bool minutes = s[next + 1] is { Kind: Lex.Number, InDigits: true, Length: 2, Value: < 60 };
        if (sign.Kind == Lex.Colon && minutes || sign is { Kind: Lex.HourMark, Spaced: false } && minutes && !s[next + 1].Spaced)
        {
            clock = Face(hour, s[next + 1].Value, true) with { Half = sign.Kind == Lex.HourMark ? HalfDay.Clear : Face(hour, 0, true).Half };
            next += 2;
            next += s.Is(next, Lex.Colon) && s[next + 1] is { Kind: Lex.Number, Length: 2, Value: < 60 } ? 2 : 0;
            s.Skip(ref next, Lex.HourMark);
            return true;
        }

        bool close = !sign.Spaced && !s[next + 1].Spaced && evidence == Evidence.Hour && s.Is(next - 2, Lex.At);
        if (sign.Kind is Lex.Apostrophe or Lex.Comma && minutes && close && !s.Is(next + 2, Lex.Comma))
        {
            clock = Face(hour, s[next + 1].Value, true);
            next += 2;
            return true;
        }

        if (sign.Kind == Lex.Dot && minutes && DotIsTime(s, next, evidence))
        {
            clock = Face(hour, s[next + 1].Value, true);
            next += 2;
            return true;
        }

        bool lasts = hour.Value <= 12 && s.Is(next - 2, Lex.For);
        bool mark = sign.Kind == Lex.HourMark && !lasts && (!sign.Spaced || evidence != Evidence.None)
            || sign is { Kind: Lex.Unit, Value: (int)TimeUnit.Hour, Spaced: false } && (evidence != Evidence.None || s.AsksTime) && hour.Length == 2;
        clock = mark ? clock with { Half = HalfDay.Clear } : clock;
        next += mark ? 1 : 0;
        return mark;
    }

    /// <summary>"5.30" is a time where something says so, and no third part follows.</summary>
    private static bool DotIsTime(Sentence s, int dot, Evidence evidence) =>
        !s.Is(dot + 2, Lex.Dot) && s.Kind(dot + 2) is not (Lex.Unit or Lex.Sign)
        && (evidence != Evidence.None || s.AsksTime || s.Is(dot + 2, Lex.Meridiem) || (s[dot + 1].Value % 5 == 0 && (IsDay(s, dot + 2) || IsPart(s, dot + 2))));

    private static bool IsPart(Sentence s, int at) => s.Kind(at) is Lex.Part or Lex.PartToday || (s.Is(at, Lex.In) && s.Is(at + 1, Lex.The) && s.Is(at + 2, Lex.Part));

    private static bool IsDay(Sentence s, int at) => s.Kind(at) is Lex.Weekday or Lex.RelativeDay || (s.Is(at, Lex.On) && s.Is(at + 1, Lex.Weekday));

    /// <summary>"tres y media", "cinco menos cuarto", "las ocho y veinte".</summary>
    private static bool TryAdded(Sentence s, ref int next, Evidence evidence, ref Clock clock)
    {
        int sign = s[next] is { Kind: Lex.And, Value: 1 } ? 1 : s.Is(next, Lex.Minus) ? -1 : 0;
        Lexeme added = s[next + 1];
        bool fraction = added.Kind is Lex.Half or Lex.Quarter;
        int minutes = added.Kind switch { Lex.Half => 30, Lex.Quarter => 15, Lex.Number when evidence == Evidence.Hour || (evidence == Evidence.None && s.Kind(next + 2) is Lex.Part or Lex.Meridiem) => added.Value, _ => 0 };
        if (sign == 0 || minutes is <= 0 or >= 60 || clock.Hour is 0 or > 24 || (fraction && s.Is(next + 2, Lex.Unit)) || !Ends(s, next + 2))
        {
            return false;
        }

        clock = clock.PlusMinutes(minutes * sign);
        next += IsMinutes(s, next + 2) ? 3 : 2;
        return true;
    }

    private static bool IsMinutes(Sentence s, int at) => s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Minute;

    /// <summary>True where the minutes of an hour end, or their unit stands ("las seis y veinte minutos").</summary>
    private static bool Ends(Sentence s, int at) => s.Kind(at).EndsNumber() || IsMinutes(s, at);

    /// <summary>"four thirty", "eight oh six", "8 15"; "six forty-three minutes", where "six, thirty minutes" would be a length.</summary>
    private static bool TrySaid(Sentence s, Lexeme hour, ref int next, Evidence evidence, ref Clock clock)
    {
        bool oh = s.Is(next, Lex.Oh);
        bool hyphen = !hour.InDigits && s[next] is { Kind: Lex.Dash, Spaced: false } && !s[next + 1].Spaced;
        Lexeme minute = s[oh || hyphen ? next + 1 : next];
        bool fits = minute.Kind == Lex.Number && hour.InDigits == minute.InDigits
            && (oh ? minute.Value is > 0 and < 10 : minute.Value < 60 && (minute.InDigits || minute.Value >= 10)) && (!minute.InDigits || minute.Length == 2);
        int after = next + (oh || hyphen ? 2 : 1);
        bool supported = evidence != Evidence.None || s.AsksTime
            || s.Kind(after) is Lex.Meridiem or Lex.PartToday or Lex.OClock or Lex.RelativeDay
            || (!hour.InDigits && hour.Value is > 0 and <= 12 && minute.Value is 15 or 30 or 45 && s.Kind(next - 2) is not (Lex.Number or Lex.Sign));
        bool unit = !hour.InDigits && minute.Value % 5 != 0 && IsMinutes(s, after);
        if (!fits || !supported || !(unit || s.Kind(after).EndsNumber()))
        {
            return false;
        }

        clock = Face(hour, minute.Value, true);
        next = unit ? after + 1 : after;
        return true;
    }

    /// <summary>"a las 17 horas".</summary>
    private static bool TryHours(Sentence s, ref int next, Evidence evidence, ref Clock clock)
    {
        bool read = evidence == Evidence.Hour && s.Is(next - 2, Lex.At) && s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.Hour;
        clock = read ? clock with { Half = HalfDay.Clear } : clock;
        next += read ? 1 : 0;
        return read;
    }

    /// <summary>"915pm", "at 1030", "1545".</summary>
    private static bool TryCompact(Sentence s, Lexeme digits, int next, Evidence evidence, out Clock clock, out bool sure)
    {
        (int hour, int minute) = (digits.Value / 100, digits.Value % 100);
        bool clear = hour is 0 or > 12 || (digits.Length == 4 && hour < 10);
        clock = new Clock(hour, minute, clear ? HalfDay.Clear : HalfDay.Unknown, true);
        bool year = digits.Value is >= 1900 and < 2100 && evidence == Evidence.Bound;
        bool goesOn = s[next] is { Kind: Lex.Dash, Spaced: false } && s[next + 1].Length != digits.Length;
        bool military = digits.Length == 4 && s.Is(next, Lex.Unit) && s[next].Value == (int)TimeUnit.Hour;
        sure = military || (clear && hour < 10 && IsDay(s, next)) || (evidence != Evidence.None && !year && !goesOn && s.Kind(next).EndsNumber());
        return hour < 24 && minute < 60 && (sure || s.Kind(next) is Lex.Meridiem or Lex.Ish or Lex.In);
    }

    /// <summary>"at 4-star hotels", "at three night markets", "las dos próximas semanas": something is counted.</summary>
    private static bool IsCount(Sentence s, int next) =>
        (s.Is(next, Lex.Dash) && s.Is(next + 1, Lex.Word) && !s[next + 1].Spaced) || (s.Is(next, Lex.Coming) && s.Is(next + 1, Lex.Unit)) || (s[next] is { Kind: Lex.Part, Phrase: false } && s.Is(next + 1, Lex.Word));
}
