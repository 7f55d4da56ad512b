using Platform.Core.Leads.Rules;
using Platform.Core.Understanding;

namespace Platform.Core.Support.Rules;

/// <summary>Answers from the client's documents and from its config, by the same rules as a digression of lead capture.</summary>
internal static class Answering
{
    private const Topics OfTheConfig = Topics.Hours | Topics.Price | Topics.Duration | Topics.Address | Topics.Services | Topics.Contact | Topics.Self;

    public static SupportDraft Apply(SupportDraft draft)
    {
        var talk = Digression.Answer(draft.Talk);
        if (!talk.Understood || talk.Phrases.Any(p => p.Key.StartsWith("no_answer", StringComparison.Ordinal))) return draft;
        return draft.With(talk).Set(s => s with { Lost = 0, Said = IsOpen(s) ? s.Said : null, Question = IsOpen(s) ? s.Question : SupportQuestion.None }).End();
    }

    /// <summary>What the documents are asked: all that may be a question, but for what the config answers whole.</summary>
    public static string? Question(SupportDraft draft)
    {
        if (!MayAnswer(draft)) return null;
        var heard = draft.Heard;
        if ((heard.Topics & OfTheConfig) != Topics.None && !Documents.IsFollowUp(draft.Talk) && Beyond.Of(draft.Talk).IsEmpty) return null;
        var words = Documents.Words(draft.Talk);
        return draft.Was is { Question: SupportQuestion.Clarify, Said: { } said } && !heard.Readings.Any(r => r.Asks) ? $"{said} {words}" : words;
    }

    /// <summary>False for what is no question, however it is put.</summary>
    public static bool MayAnswer(SupportDraft draft)
    {
        var heard = draft.Heard;
        if (heard.WantsHuman || heard.Does(Acts.Complain) || heard.Readings.All(r => string.IsNullOrWhiteSpace(r.Text))) return false;
        if (!Offers.Apply(draft).Settled && !Manners.Apply(draft).Settled)
            return !Wishing.IsBooking(draft) || (heard.Readings.Any(r => r.Asks && r.DateTimes.IsEmpty && r.Services.IsEmpty) && heard.Topics is Topics.None or Topics.Other or Topics.Availability);
        return false;
    }

    // what was offered is asked again after the answer
    private static bool IsOpen(SupportState state) => state.Question is SupportQuestion.Book or SupportQuestion.Appointment;
}
