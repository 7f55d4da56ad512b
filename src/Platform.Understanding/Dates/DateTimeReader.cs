using System.Buffers;
using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;
using Platform.Understanding.Dates.Grammar;
using Platform.Understanding.Dates.Lexing;

namespace Platform.Understanding.Dates;

/// <summary>Reads dates and times out of free text. One pass over the words; each rule looks only a few words ahead.</summary>
internal sealed class DateTimeReader
{
    /// <summary>No more of a message is read.</summary>
    public const int LongestText = 4000;

    public DatesRead Read(string text, ReadingContext context)
    {
        ReadOnlySpan<char> span = text.AsSpan(0, Math.Min(text.Length, LongestText));
        Lexeme[] lexemes = ArrayPool<Lexeme>.Shared.Rent(span.Length + 1);
        try
        {
            WordTable words = DateLanguages.For(context.Locale);
            int count = Lexer.Read(span, words, lexemes);
            return count == 0 ? DatesRead.Nothing : Read(text, context, words.Hours, lexemes.AsMemory(0, count));
        }
        finally
        {
            ArrayPool<Lexeme>.Shared.Return(lexemes);
        }
    }

    private static DatesRead Read(string text, ReadingContext context, PartHours hours, ReadOnlyMemory<Lexeme> lexemes)
    {
        LocalDateTime now = context.Reference.InZone(context.Zone).LocalDateTime;
        bool offered = context.Current is null && !context.Offered.IsDefaultOrEmpty;
        Anchor anchor = new(now, DateOrder.IsDayFirst(context), offered ? context.Offered.Max() : context.Current, offered ? context.Offered.Min() : context.Current) { South = Seasons.IsSouth(context.Zone.Id), Region = context.Region };
        Sentence sentence = new(lexemes, anchor, hours, context.Asked);
        List<Draft>? drafts = null;
        List<DurationReading>? durations = null;
        int at = 0;
        while (at < sentence.Count)
        {
            int start = at;
            if (PhraseGrammar.Try(sentence, ref at, out Draft draft))
            {
                draft.Past = Told.Before(sentence, draft);
                Keep(sentence, drafts ??= [], Told.Behind(anchor, draft));
                Remember(sentence, drafts[^1], at);
            }
            else if (DurationGrammar.Try(sentence, ref at, out Period length))
            {
                string words = text[sentence[start].Start..sentence[at - 1].End];
                (durations ??= []).Add(new DurationReading(words, sentence[start].Start, length));
            }
            else
            {
                at++;
            }
        }

        ImmutableArray<DateTimeReading> dates = drafts is null ? [] : Finish(text, sentence, drafts, new Finisher(context, anchor, hours));
        return new DatesRead(dates, durations is null ? [] : [.. durations], sentence.Looks);
    }

    /// <summary>What the words behind a draft may refer to.</summary>
    private static void Remember(Sentence s, Draft draft, int at)
    {
        s.Ended = at;
        s.Said = draft is { Date: not null, EndDate: null } ? draft.Date : s.Said;
        s.DateEnds = draft.HasTime ? -1 : at;
        s.TimeEnds = draft.Time is not null ? at : -1;
        s.Named = Listing.Named(s, draft) ?? s.Named;
        s.Refused = draft is { Negated: true, HasTime: false, EndDate: null } ? draft.Date : null;
    }

    /// <summary>"Move it from Tuesday to Thursday" gives two: the old value, not wanted any more, and the new one.</summary>
    private static void Keep(Sentence s, List<Draft> drafts, Draft draft)
    {
        bool change = (draft.EndDate is not null || draft.EndTime is not null) && Changes.Says(s, draft.From, draft.To);
        if (!change)
        {
            Joiner.Add(s, drafts, draft);
            return;
        }

        drafts.Add(draft with { EndDate = null, EndTime = null, Negated = true });
        drafts.Add(draft with { Date = draft.EndDate ?? draft.Date, EndDate = null, Time = draft.EndTime ?? draft.Time, EndTime = null });
    }

    private static ImmutableArray<DateTimeReading> Finish(string text, Sentence s, List<Draft> drafts, Finisher finisher)
    {
        ImmutableArray<DateTimeReading>.Builder readings = ImmutableArray.CreateBuilder<DateTimeReading>(drafts.Count);
        Stretch.Split(s, drafts);
        foreach (Draft draft in drafts)
        {
            if (!draft.Weak || (!draft.IsNow && (s.Asked & (Asked.Date | Asked.Time)) != 0) || (draft.Part != DayPart.None && (s.Asked & Asked.Spoken) != 0))
            {
                readings.Add(finisher.Finish(text, s[draft.From].Start, s[draft.To - 1].End, draft) with { OtherDate = Disagreement.Of(s, draft) });
            }
        }

        return readings.DrainToImmutable();
    }
}
