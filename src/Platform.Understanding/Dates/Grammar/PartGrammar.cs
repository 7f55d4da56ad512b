using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>Parts of the day: "in the morning", "early afternoon", "tonight", "first thing", "late last night".</summary>
internal static class PartGrammar
{
    /// <param name="days">Days from today where the words say so ("tonight" is 0), else null.</param>
    /// <param name="weak">True for a bare noun, which may be a greeting or anything else.</param>
    public static bool Try(Sentence s, ref int at, out DayPart part, out int? days, out bool weak)
    {
        int next = at;
        bool led = s.Skip(ref next, Lex.In, Lex.Any) || s.Skip(ref next, Lex.At, Lex.By);
        led |= s.Skip(ref next, Lex.The) || s.Skip(ref next, Lex.Whole);
        s.Skip(ref next, Lex.A);
        int beside = Beside(s, ref next);
        int shift = Shift(s, ref next);
        if (shift != 0 && s.Skip(ref next, Lex.In, Lex.Of))
        {
            s.Skip(ref next, Lex.The);
        }

        Lexeme lexeme = s[next];
        days = lexeme.Kind switch { Lex.PartToday => 0, Lex.PartYesterday => -1, _ => beside == 0 ? null : Days(s, beside) };
        part = shift < 0 ? DayParts.Early((DayPart)lexeme.Value) : shift > 0 ? DayParts.Late((DayPart)lexeme.Value) : (DayPart)lexeme.Value;
        weak = !led && lexeme.Kind != Lex.Parts && !IsOne(s, next) && days is null && shift == 0 && !lexeme.Phrase && (lexeme.Weak || !IsSure((DayPart)lexeme.Value));
        bool nights = lexeme is { Kind: Lex.Part, Value: (int)DayPart.Night } && next == at && s.Is(at - 1, Lex.Number) && s.DateEnds != at;
        bool read = (days is not null || lexeme.Kind is Lex.Part or Lex.Parts) && !nights;
        at = read ? next + 1 : at;
        if (read)
        {
            s.Skip(ref at, Lex.Ish);
        }

        return read;
    }

    /// <summary>"one morning", "an evening appointment", "two afternoon sessions", "a weekday afternoon": a wish, unlike the bare noun of a greeting.</summary>
    private static bool IsOne(Sentence s, int part)
    {
        Lexeme before = s[part - 1];
        bool wished = (DayPart)s[part].Value is DayPart.Morning or DayPart.Afternoon or DayPart.Evening;
        bool one = before is { Kind: Lex.Number, Value: 1 } && (!before.InDigits || s.Ends(part + 1)) && s.DateEnds != part - 1;
        bool counted = before.Kind is Lex.A or Lex.Number or Lex.Next or Lex.Coming && s.IsThing(part + 1);
        return wished && (one || counted || before is { Kind: Lex.Unit, Value: (int)TimeUnit.WorkingDay or (int)TimeUnit.Weekend });
    }

    /// <summary>"the next morning", "last evening": a part of the day beside this one; "the next morning slot" is any.</summary>
    private static int Beside(Sentence s, ref int at)
    {
        int days = s.Is(at + 1, Lex.Part) && !s.IsThing(at + 2) ? s.Kind(at) switch { Lex.Next => 1, Lex.Last => -1, _ => 0 } : 0;
        at += days == 0 ? 0 : 1;
        return days;
    }

    /// <summary>Days from today, where the day beside is the one of the time under discussion.</summary>
    private static int Days(Sentence s, int beside) =>
        beside > 0 && s.Anchor.Current is { } current ? Period.DaysBetween(s.Anchor.Today, current.Date) + beside : beside;

    private static int Shift(Sentence s, ref int at)
    {
        bool early = s.Skip(ref at, Lex.Early, Lex.Begin) || s.Skip(ref at, Lex.Earlier);
        bool late = !early && (s.Skip(ref at, Lex.Late, Lex.End) || s.Skip(ref at, Lex.Later));
        return early ? -1 : late ? 1 : 0;
    }

    private static bool IsSure(DayPart part) => part is DayPart.FirstThing or DayPart.LateMorning or DayPart.EarlyMorning
        or DayPart.AfterLunch or DayPart.AfterSchool or DayPart.EarlyAfternoon or DayPart.LateAfternoon or DayPart.AfterWork or DayPart.EndOfDay;
}
