using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>"sat", "sun", "wed": a weekday where a preposition, a date, or a capital in mid-sentence says so.</summary>
internal static class WeakWeekday
{
    public static bool Stands(Sentence s, int at) =>
        s.Kind(at - 1) is Lex.On or Lex.By or Lex.Until or Lex.From or Lex.After or Lex.Before or Lex.Or or Lex.Every
        || s.Kind(at + 1) is Lex.Ordinal or Lex.Month or Lex.Part or Lex.PartToday
        || (s.Kind(at + 1) is Lex.Or or Lex.And or Lex.To or Lex.Dash or Lex.Slash or Lex.Comma && s.Is(at + 2, Lex.Weekday))
        || (s.Kind(at - 1) is Lex.Slash or Lex.Comma && s.Is(at - 2, Lex.Weekday))
        || (s.Is(at + 1, Lex.Number) && s.Kind(at + 2) is Lex.Meridiem or Lex.Colon or Lex.HourMark or Lex.OClock or Lex.Ish)
        || (s.Begins(at) && s.Kind(at + 1) is Lex.After or Lex.Before or Lex.Between or Lex.Around && s.Kind(at + 2) is Lex.Number or Lex.NamedTime)
        || (s.Begins(at) && s.Is(at + 1, Lex.At) && s.Is(at + 2, Lex.Number))
        || (s.Is(at + 1, Lex.Comma) && s.Kind(at + 2) is Lex.Month or Lex.Number or Lex.Ordinal)
        || (s[at].Capital && (!s.Begins(at) || s.Kind(at + 1) is Lex.At or Lex.Number or Lex.The))
        || (s.Begins(at) && s.Ends(at + 1));
}
