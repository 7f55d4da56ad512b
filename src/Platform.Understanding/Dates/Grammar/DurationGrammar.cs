using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates.Grammar;

/// <summary>How long: an amount of time that no other rule took for a distance, "all week", "for the day". "Twice a day" and "60 an hour" are rates, of "30-45 minutes" the longer counts.</summary>
internal static class DurationGrammar
{
    public static bool Try(Sentence s, ref int at, out Period length)
    {
        length = Period.Zero;
        int next = at;
        if (TryWhole(s, ref at, out length))
        {
            return true;
        }

        bool begins = s.Kind(at) is Lex.Number or Lex.A or Lex.Half or Lex.Quarter or Lex.Few or Lex.Couple;
        if (!begins || !AmountGrammar.Try(s, ref next, out Amount amount))
        {
            return false;
        }

        bool rate = s.Is(at, Lex.A) && s[at + 1].Kind == Lex.Unit && s.Kind(at - 1) is not (Lex.None or Lex.Stop or Lex.Comma or Lex.For or Lex.Filler or Lex.Within or Lex.Around or Lex.AtLeast or Lex.AtMost);
        bool written = s[at].Spaced || (s.Is(at - 1, Lex.Dash) && s.Is(at - 2, Lex.Number)) || s.Kind(at - 1) is Lex.None or Lex.Stop or Lex.Comma;
        bool away = s.Kind(next) is Lex.Later or Lex.Earlier && !s.Is(next + 1, Lex.This);
        length = Length(amount);
        at = rate || away || !written ? at : next;
        return !rate && !away && written && !length.Equals(Period.Zero);
    }

    /// <summary>"all week", "the whole month"; "for the day", where no day is named by it ("for the week of the 9th").</summary>
    private static bool TryWhole(Sentence s, ref int at, out Period length)
    {
        bool whole = s.Is(at, Lex.Whole);
        bool led = s.Is(at, Lex.For) && s.Is(at + 1, Lex.The) && s.Kind(at + 3) is Lex.None or Lex.Stop or Lex.Comma or Lex.Filler or Lex.And or Lex.Word;
        int unit = led ? at + 2 : at + 1;
        // "free all day" is no length, "for all day" is one
        bool day = led || s.Is(at - 1, Lex.For);
        bool read = (whole || led) && s.Is(unit, Lex.Unit) && (day || s[unit].Value != (int)TimeUnit.Day) && (TimeUnit)s[unit].Value is TimeUnit.Hour or TimeUnit.Day or TimeUnit.Week or TimeUnit.Month or TimeUnit.Year;
        length = read ? Length(Amount.Of(1, (TimeUnit)s[unit].Value)) : Period.Zero;
        at = read ? unit + 1 : at;
        return read;
    }

    /// <summary>A weekend, which is a week away, lasts two days.</summary>
    private static Period Length(Amount amount) => new PeriodBuilder
    {
        Months = amount.Months,
        Days = amount.Finest == TimeUnit.Weekend ? amount.Days * 2 / NodaConstants.DaysPerWeek : amount.Days,
        Seconds = amount.Seconds,
    }.Build().Normalize();
}
