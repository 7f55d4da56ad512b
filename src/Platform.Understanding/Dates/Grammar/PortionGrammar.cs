using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>
/// A counted part of a week, month or year: "the first half of June", "the first two weeks of next month", "the last ten days of
/// August", "la segunda quincena de julio", "las dos primeras semanas de mayo".
/// </summary>
internal static class PortionGrammar
{
    /// <summary>The first half of a month has so many days.</summary>
    private const int HalfMonth = 15;

    public static bool Try(Sentence s, ref int at, out Draft draft)
    {
        draft = default;
        int next = at;
        s.Skip(ref next, Lex.The);
        int before = s.Is(next, Lex.Number) ? s[next++].Value : 0;
        Lexeme order = s[next++];
        bool second = order is { Kind: Lex.Ordinal, Value: 2 };
        if (!second && order is not ({ Kind: Lex.Ordinal, Value: 1 } or { Kind: Lex.Last }))
        {
            return false;
        }

        bool half = before == 0 && (s.Is(next, Lex.Half) || IsFortnight(s, next));
        int count = before > 0 ? before : s.Is(next, Lex.Number) ? s[next++].Value : 0;
        Lexeme unit = s[next++];
        bool counted = !second && count is > 0 and < 100 && unit.Kind == Lex.Unit;
        if (!(half || counted) || !s.Skip(ref next, Lex.Of, Lex.In) || !EdgeGrammar.TryPeriod(s, ref next, out Draft whole))
        {
            return false;
        }

        draft = half ? Half(whole, order.Kind == Lex.Ordinal && !second) : Counted(whole, count, (TimeUnit)unit.Value, order.Kind == Lex.Ordinal);
        at = draft.Date is null ? at : next;
        return draft.Date is not null;
    }

    private static bool IsFortnight(Sentence s, int at) => s.Is(at, Lex.Unit) && s[at].Value == (int)TimeUnit.Fortnight;

    /// <summary>Of a week three days and four, of a month fifteen days and the rest, of a year six months.</summary>
    public static Draft Half(Draft whole, bool first)
    {
        (LocalDate from, LocalDate to) = (whole.Date!.Value, whole.EndDate!.Value);
        LocalDate middle = whole.Grain == Grain.Week ? from.PlusDays(3)
            : to < from.PlusMonths(1) ? from.PlusDays(HalfMonth)
            : from.PlusMonths(6);
        return first ? Draft.Days(from, middle.PlusDays(-1), Grain.Day) : Draft.Days(middle, to, Grain.Day);
    }

    private static Draft Counted(Draft whole, int count, TimeUnit unit, bool first)
    {
        Amount amount = Amount.Of(count, unit);
        (LocalDate from, LocalDate to) = (whole.Date!.Value, whole.EndDate!.Value);
        LocalDate edge = first ? amount.From(from, 1).PlusDays(-1) : amount.From(to.PlusDays(1), -1);
        return amount.IsClock || edge < from || edge > to ? default : first ? Draft.Days(from, edge, Grain.Day) : Draft.Days(edge, to, Grain.Day);
    }
}
