using System.Collections.Frozen;
using Platform.Core.Knowledge;
using Platform.Core.Leads.Words;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>What the client's own documents say to a question that its config does not answer, or not all of.</summary>
internal static class Documents
{
    private const int LongestQuestion = 400;
    private const int LongestSubject = 160;
    private const Topics Measures = Topics.Price | Topics.Duration;
    private static readonly char[] Between = [' ', ',', '.', '?', '¿', '!', '\''];
    private static readonly FrozenSet<string> It = TextFiles.All.SelectMany(t => t.Words("it")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private const Topics OfTheConfig = Topics.Hours | Topics.Price | Topics.Duration | Topics.Address | Topics.Services | Topics.Contact;

    /// <summary>What gives a slot, or steers the conversation, is no question to documents, however it is put.</summary>
    private const Acts Otherwise = Acts.Book | Acts.Correct | Acts.Cancel | Acts.Reschedule | Acts.StartOver | Acts.Undo | Acts.Recall | Acts.Refuse | Acts.OtherTime | Acts.OtherDay
        | Acts.OtherOptions | Acts.Earliest | Acts.Later | Acts.Sooner | Acts.CannotCome | Acts.Arriving | Acts.Waitlist | Acts.Company | Acts.Complain | Acts.SmallTalk | Acts.Help | Acts.Repeat;

    /// <summary>Says what they say; null where that is nothing, or not sure enough, or what the config says is nearer to the question.</summary>
    public static Draft? Answer(Draft draft)
    {
        var config = draft.Input.Config;
        if (draft.Input.Documents is not { Answer: { } answer } || answer.Confidence.Value < config.Support.MinConfidence) return null;
        if (draft.Heard.Topics != Topics.Other && !Beyond.IsSpokenOf(draft, answer)) return null;
        var said = DocumentSpeech.Of(draft.Input, answer);
        if (said.Length == 0) return null;
        draft = draft.Answer("documents", ("answer", said)) with { Cited = answer };
        return DocumentSpeech.Source(draft.Input, answer) is { } title ? draft.Say("documents_source", ("title", title)) : draft;
    }

    /// <summary>What they are to be asked of a turn that was decided without them; null for nothing.</summary>
    public static string? Question(Draft draft)
    {
        if (draft.Input.Documents is not null || draft.Heard.Readings.IsEmpty || draft.Escalation is not null || draft.Query is { Ask: CalendarAsk.Book }) return null;
        return IsOpen(draft) ? Words(draft) : null;
    }

    /// <summary>The question with what it leaves out: "and on Sundays?" goes on from the last one.</summary>
    public static string Words(Draft draft) =>
        IsFollowUp(draft) ? $"{draft.Was.Subject} {Cut(Said(draft), LongestQuestion)}" : Cut(Beyond.Asked(draft, Said(draft)), LongestQuestion);

    /// <summary>What a next question may go on from.</summary>
    public static string Subject(Draft draft) => IsFollowUp(draft) ? draft.Was.Subject! : Cut(Said(draft), LongestSubject);

    /// <summary>True where the words go on from what the documents answered last: "and on Sundays?", "how much is it?".</summary>
    public static bool IsFollowUp(LeadState was, LeadInput input, Heard heard)
    {
        if (was.Subject is null) return false;
        if ((heard.Topics & OfTheConfig) == Topics.None) return heard.Does(Acts.FollowUp) && !Beyond.Own(input, heard).Any();
        // "and on Sundays?" asks for hours of what was just spoken of, "and your hours on Sundays?" for the business's
        var open = heard.Does(Acts.FollowUp) && !Beyond.NamesTopic(input, heard) ? Measures | Topics.Hours : Measures;
        return (heard.Topics & ~open) == Topics.None && heard.Readings.All(LeavesOutOfWhat) && !Beyond.Own(input, heard).Any();
    }

    public static bool IsFollowUp(Draft draft) => IsFollowUp(draft.Was, draft.Input, draft.Heard);

    // A price or a length is of something; who does not say of what means what was just spoken of.
    private static bool LeavesOutOfWhat(Reading reading) =>
        reading.Services.IsEmpty && ((reading.Acts & Acts.FollowUp) != 0 || reading.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries) is var words && (words.Length <= 2 || words.Any(It.Contains)));

    private static string Said(Draft draft) => string.Join(' ', draft.Heard.Readings.Select(r => r.Text.Trim()).Where(t => t.Length > 0));

    private static string Cut(string said, int most) => said.Length <= most ? said : said[..(char.IsHighSurrogate(said[most - 1]) ? most - 1 : most)];

    private static bool IsOpen(Draft draft)
    {
        if (draft.Phrases.Any(p => p.Key.StartsWith("no_answer", StringComparison.Ordinal))) return true;
        if (!draft.Heard.Readings.Any(r => r.Asks) && !IsFollowUp(draft)) return false;
        if (draft.Phrases.Any(p => p.Key == "not_understood")) return true;
        if (draft.Heard.Does(Otherwise)) return false;
        if ((draft.Heard.Topics & OfTheConfig) != Topics.None) return IsFollowUp(draft) || !Beyond.Of(draft).IsEmpty;
        // "is the parking free?" looks like a question for times
        if (draft.Heard.Topics == Topics.Availability) return draft.Filled == LeadFields.None && !Beyond.Of(draft).IsEmpty;
        // "is the massage all right when I'm pregnant?" names a service and asks of it
        return draft is { Heard.Topics: Topics.None, Heard.YesNo: null, Heard.Choice: null } && (draft.Filled & ~LeadFields.Service) == LeadFields.None && !Beyond.Of(draft).IsEmpty;
    }
}
