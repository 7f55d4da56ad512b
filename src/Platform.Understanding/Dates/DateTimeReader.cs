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

    public ImmutableArray<DateTimeReading> Read(string text, ReadingContext context) => Read(text, context, out _);

    /// <param name="looks">How often a word was looked at; grows with the length of the text and no faster.</param>
    internal ImmutableArray<DateTimeReading> Read(string text, ReadingContext context, out long looks)
    {
        ReadOnlySpan<char> span = text.AsSpan(0, Math.Min(text.Length, LongestText));
        Lexeme[] lexemes = ArrayPool<Lexeme>.Shared.Rent(span.Length + 1);
        try
        {
            int count = Lexer.Read(span, DateLanguages.For(context.Locale), lexemes);
            looks = 0;
            return count == 0 ? [] : Read(text, context, lexemes.AsMemory(0, count), ref looks);
        }
        finally
        {
            ArrayPool<Lexeme>.Shared.Return(lexemes);
        }
    }

    private static ImmutableArray<DateTimeReading> Read(string text, ReadingContext context, ReadOnlyMemory<Lexeme> lexemes, ref long looks)
    {
        LocalDateTime now = context.Reference.InZone(context.Zone).LocalDateTime;
        Anchor anchor = new(now, DateOrder.IsDayFirst(context), context.Current);
        Sentence sentence = new(lexemes, anchor, context.Asked);
        List<Draft>? drafts = null;
        int at = 0;
        while (at < sentence.Count)
        {
            if (PhraseGrammar.Try(sentence, ref at, out Draft draft))
            {
                Keep(sentence, drafts ??= [], draft);
                sentence.DateEnds = drafts[^1].HasTime ? -1 : at;
                sentence.TimeEnds = drafts[^1].Time is not null ? at : -1;
                sentence.Refused = drafts[^1] is { Negated: true, HasTime: false, EndDate: null } refused ? refused.Date : null;
            }
            else
            {
                at++;
            }
        }

        looks = sentence.Looks;
        return drafts is null ? [] : Finish(text, sentence, drafts, new Finisher(context, anchor));
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
        foreach (Draft draft in drafts)
        {
            if (!draft.Weak || s.AsksTime || s.AsksDate)
            {
                readings.Add(finisher.Finish(text, s[draft.From].Start, s[draft.To - 1].End, draft));
            }
        }

        return readings.DrainToImmutable();
    }
}
