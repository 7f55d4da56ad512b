using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>Which of the offered times or options a message takes.</summary>
internal static class ChoiceReader
{
    private const int UnknownCount = 5;

    public static int? Read(Message message, PhraseMatches phrases, ReadingContext context, ImmutableArray<DateTimeReading> dates, YesNo? yesNo)
    {
        var offered = context.Offered.IsDefault ? [] : context.Offered;
        // "the second one" chooses, whether there is anything to choose from or not
        if (offered.IsEmpty && !context.Asked.HasFlag(Asked.Choice) && !phrases.Has(Cue.Choosing))
        {
            return null;
        }

        var count = offered.IsEmpty ? UnknownCount : offered.Length;
        var choice = ByPlace(message, phrases, context, count) ?? ByTime(offered, dates) ?? ByHalf(phrases, offered) ?? ByExtreme(phrases, offered) ?? TheOther(phrases, context, offered);
        return choice ?? (offered.Length == 1 && yesNo == YesNo.Yes && dates.IsEmpty ? 0 : null);
    }

    /// <summary>The dates without "the second" of "the second one".</summary>
    public static ImmutableArray<DateTimeReading> Without(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates) =>
        !phrases.Has(Cue.Choosing) || dates.IsEmpty ? dates : OtherThanPlaces(message, phrases, dates);

    private static ImmutableArray<DateTimeReading> OtherThanPlaces(Message message, PhraseMatches phrases, ImmutableArray<DateTimeReading> dates) =>
        [.. dates.Where(date => !phrases.Covers(Cue.Choosing, message.TokenAt(date.Start + date.Text.Length) - 1) || date.Time is not null)];

    private static int? ByPlace(Message message, PhraseMatches phrases, ReadingContext context, int count)
    {
        foreach (var match in phrases.All)
        {
            var place = match.Cue switch
            {
                >= Cue.First and <= Cue.Fifth => match.Cue - Cue.First,
                Cue.Last => count - 1,
                Cue.Middle => count % 2 == 1 ? count / 2 : -1,
                Cue.Numbered => Numbered(message, match, context),
                _ => -1,
            };
            if (place >= 0 && place < count && !Negations.Before(message, phrases, match.Start))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>"2" is the second option, unless it may be the hour of an offered time; "option 2" always is.</summary>
    private static int Numbered(Message message, PhraseMatch match, ReadingContext context)
    {
        for (var at = match.Start; at < match.End; at++)
        {
            var value = message[at].Kind == TokenKind.Number && message[at].Length <= 2
                ? int.Parse(message.Fold(at), CultureInfo.InvariantCulture)
                : message.Language.Number(message[at].Word) is { Kind: NumberKind.Digit } word ? word.Value : 0;
            if (value > 0)
            {
                var bare = match.Start == at && match.End == at + 1;
                return bare && !context.Offered.IsDefaultOrEmpty && context.Offered.Any(time => time.Hour % 12 == value % 12) ? -1 : value - 1;
            }
        }

        return -1;
    }

    /// <summary>"am" of two times that are twelve hours apart.</summary>
    private static int? ByHalf(PhraseMatches phrases, ImmutableArray<LocalDateTime> offered) =>
        offered.Length == 2 && Math.Abs(offered[1].Hour - offered[0].Hour) == 12 && phrases.Has(Cue.Am) != phrases.Has(Cue.Pm)
            ? offered.IndexOf(phrases.Has(Cue.Am) ? offered.Min() : offered.Max())
            : null;

    private static int? ByExtreme(PhraseMatches phrases, ImmutableArray<LocalDateTime> offered)
    {
        if (offered.IsEmpty)
        {
            return null;
        }

        if (phrases.Has(Cue.Latest))
        {
            return offered.IndexOf(offered.Max());
        }

        return phrases.Has(Cue.Earliest) && !phrases.Has(Cue.OtherOptions) ? offered.IndexOf(offered.Min()) : phrases.Has(Cue.Any) ? 0 : null;
    }

    /// <summary>"The other one" of two, where one of them is spoken of.</summary>
    private static int? TheOther(PhraseMatches phrases, ReadingContext context, ImmutableArray<LocalDateTime> offered) =>
        offered.Length == 2 && phrases.Has(Cue.OtherOne) && context.Current is { } current && offered.IndexOf(current) is >= 0 and var at ? 1 - at : null;

    /// <summary>The one offered time that everything said of date and time fits.</summary>
    private static int? ByTime(ImmutableArray<LocalDateTime> offered, ImmutableArray<DateTimeReading> dates)
    {
        var said = dates.Where(date => !date.Negated).ToList();
        if (said.Count == 0 || offered.IsEmpty)
        {
            return null;
        }

        var fitting = Enumerable.Range(0, offered.Length).Where(i => said.TrueForAll(date => Fits(offered[i], date))).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }

    private static bool Fits(LocalDateTime offered, DateTimeReading said) => FitsDate(offered.Date, said) && FitsTime(offered.TimeOfDay, said);

    private static bool FitsDate(LocalDate offered, DateTimeReading said) =>
        said.Date is not { } date || (said.EndDate is { } end ? offered >= date && offered <= end : offered == date);

    private static bool FitsTime(LocalTime offered, DateTimeReading said)
    {
        if (said.Time is not { } time)
        {
            return true;
        }

        return said.Bound switch
        {
            Bound.From => offered >= time,
            Bound.Until => offered <= time,
            Bound.Around => Math.Abs((offered - time).ToDuration().TotalMinutes) <= 45,
            _ => said.EndTime is { } end ? offered >= time && offered < end : offered == time || offered == said.OtherTime,
        };
    }
}
