using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>A time with the part of day that goes with it, in either order: "evening at 7", "7 in the evening", "8 tonight".</summary>
internal static class TimeGrammar
{
    public static bool Try(Sentence s, ref int at, Evidence evidence, out Draft draft) =>
        TryHalfOfDay(s, ref at, out draft) || TryPartFirst(s, ref at, out draft) || TryClockFirst(s, ref at, evidence, out draft) || TrySameTime(s, ref at, out draft);

    /// <summary>"Tuesday am", "tomorrow pm".</summary>
    private static bool TryHalfOfDay(Sentence s, ref int at, out Draft draft)
    {
        bool read = s[at] is { Kind: Lex.Meridiem, Weak: false } && s.DateEnds == at;
        draft = read ? Draft.Of(s[at].Value == 0 ? DayPart.Morning : DayPart.Afternoon) : default;
        at += read ? 1 : 0;
        return read;
    }

    private static bool TryPartFirst(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        if (!PartGrammar.Try(s, ref next, out DayPart part, out int? days, out bool weak))
        {
            return false;
        }

        int after = next;
        bool around = Lead(s, ref after);
        bool clock = ClockGrammar.Try(s, ref after, Evidence.Hour, out Clock time);
        draft = clock ? Draft.At(DayParts.Place(time, part)) : Draft.Of(part) with { Weak = weak };
        draft.Bound = clock && around ? Bound.Around : Bound.At;
        draft.Date = days is { } shift ? s.Anchor.Today.PlusDays(shift) : null;
        at = clock ? after : next;
        return true;
    }

    /// <summary>"at", "around", a comma: up to two small words between the part and its hour.</summary>
    private static bool Lead(Sentence s, ref int at)
    {
        s.Skip(ref at, Lex.Comma);
        bool around = s.Skip(ref at, Lex.Around, Lex.Tilde);
        s.Skip(ref at, Lex.At, Lex.For);
        around |= s.Skip(ref at, Lex.Around, Lex.Tilde);
        return around;
    }

    private static bool TryClockFirst(Sentence s, ref int at, Evidence evidence, out Draft draft)
    {
        draft = default;
        int next = at;
        bool spaced = s.Skip(ref next, Lex.At);
        bool around = s.Skip(ref next, Lex.Around, Lex.Tilde);
        spaced |= around | s.Skip(ref next, Lex.At);
        next += spaced && s.Is(next, Lex.The) && s.Is(next + 1, Lex.NamedTime) ? 1 : 0;
        evidence = spaced ? Evidence.Hour : evidence;
        int start = next;
        bool read = ClockGrammar.Try(s, ref next, evidence, out Clock clock);
        if (!read && !TryHourBeforePart(s, ref next, out clock))
        {
            return false;
        }

        draft = Draft.At(clock);
        draft.Bound = around || s.Is(next - 1, Lex.Ish) || s.Skip(ref next, Lex.Around) ? Bound.Around : Bound.At;
        at = next;
        AddPart(s, ref at, ref draft);
        AddZone(s, ref at, ref draft);
        return at > start;
    }

    /// <summary>A bare hour that only the part of day behind it makes one: "seven in the evening", "8 tonight".</summary>
    private static bool TryHourBeforePart(Sentence s, ref int at, out Clock clock)
    {
        Lexeme hour = s[at];
        int next = at + 1;
        clock = new Clock(hour.Value, 0, hour.Value is 0 or > 12 ? HalfDay.Clear : HalfDay.Unknown, false);
        bool hourly = hour is { Kind: Lex.Number, Value: <= 24 } && s.Kind(at - 1) is not (Lex.Dot or Lex.Sign or Lex.Slash or Lex.Label);
        bool pronoun = hour is { Value: 1, InDigits: false } && !s.AsksTime;
        bool read = hourly && ((IsBeforePart(s, next) && !(pronoun && s.Is(next, Lex.Part))) || (!s.Is(at - 1, Lex.For) && !pronoun && IsBeforeDay(s, next)));
        at = read ? next : at;
        return read;
    }

    /// <summary>"8 this evening", but not "a table for 2 this evening 7:30", nor "for one at morning 11", nor "for 2 this evening", "2 morning sessions", "1 evening".</summary>
    private static bool IsBeforePart(Sentence s, int at)
    {
        int next = at;
        bool counted = s.Is(at, Lex.Part) && (s.IsThing(at + 1) || s[at - 1] is { Value: 1, InDigits: true });
        bool party = s.Is(at - 2, Lex.For) && s.Is(at, Lex.PartToday) && s[at - 1].Value < 5;
        bool part = PartGrammar.Try(s, ref next, out DayPart found, out _, out bool weak) && !weak && !counted && !(party && found == DayPart.Evening) && (!s.Is(at, Lex.At) || found == DayPart.Night);
        return part && !(Lead(s, ref next) | ClockGrammar.Try(s, ref next, Evidence.Hour, out _));
    }

    /// <summary>"8 tomorrow", but not "two tomorrow at 4", which says its hour behind the day, nor "1 day after tomorrow".</summary>
    private static bool IsBeforeDay(Sentence s, int at)
    {
        int next = at + 1;
        bool led = s.Skip(ref next, Lex.At);
        bool counted = s[at].Phrase && s[at - 1].Value == 1;
        return s.Is(at, Lex.RelativeDay) && !counted && !ClockGrammar.Try(s, ref next, led ? Evidence.Hour : Evidence.None, out _);
    }

    private static void AddPart(Sentence s, ref int at, ref Draft draft)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        if (PartGrammar.Try(s, ref next, out DayPart part, out int? days, out _) && draft.Time is { } time)
        {
            draft.Time = DayParts.Place(time, part);
            draft.Date = days is { } shift ? s.Anchor.Today.PlusDays(shift) : null;
            at = next;
        }
    }

    private static void AddZone(Sentence s, ref int at, ref Draft draft)
    {
        int next = at;
        s.Skip(ref next, Lex.Comma);
        if (s.Is(next, Lex.Zone))
        {
            draft.Offset = s[next].Value;
            at = next + 1;
        }
    }

    /// <summary>"same time": the one under discussion; "this time tomorrow": the time that it is now.</summary>
    private static bool TrySameTime(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.At);
        s.Skip(ref next, Lex.The);
        bool now = s[next].Value == 1;
        if (!s.Is(next, Lex.SameTime) || (now ? s.Anchor.Now : s.Anchor.Current) is not { } time)
        {
            return false;
        }

        draft = Draft.At(Clock.At(time.TimeOfDay)) with { SameAs = time.Date, Weak = now };
        at = next + 1;
        return true;
    }
}
