using Platform.Core.Understanding;

namespace Platform.Core.Support.Rules;

/// <summary>Silence, goodbye, thanks, help, small talk, starting over: what asks nothing of the business.</summary>
internal static class Manners
{
    public static SupportDraft Apply(SupportDraft draft)
    {
        var heard = draft.Heard;
        if (heard.Readings.All(r => string.IsNullOrWhiteSpace(r.Text))) return draft.Was.Turn == 0 ? Welcome(draft) : Unsure.Lost(draft, "not_heard");
        if (heard.Does(Acts.StartOver)) return draft.Set(s => new() { Turn = s.Turn, Locale = s.Locale, Free = s.Free }).Say("start_over").Say("ask_support").End();
        // "how are you?" has the form of a question, and asks nothing
        if (heard.Topics != Topics.None || (heard.Readings.Any(r => r.Asks) && !heard.Does(Acts.SmallTalk | Acts.Help))) return draft;
        if (IsGoodbye(draft)) return draft.Say("answered_bye").Set(s => s with { Question = SupportQuestion.None, Outcome = "answered", Lost = 0 }).End();
        if (heard.Does(Acts.Help)) return draft.Say("support_help").Set(s => s with { Lost = 0 }).End();
        if (heard.Does(Acts.SmallTalk)) return draft.Say("small_talk").Say("ask_support").Set(s => s with { Lost = 0 }).End();
        return heard.Does(Acts.Greet) && IsNothingElse(draft) ? Welcome(draft) : draft;
    }

    private static SupportDraft Welcome(SupportDraft draft) => draft.Say("ask_support").End();

    // "No, that's all", "thanks", "bye": in an open offer a no is to that
    private static bool IsGoodbye(SupportDraft draft) =>
        draft.Was.Turn > 0 && IsNothingElse(draft) && (draft.Heard.Does(Acts.Thank | Acts.Bye) || (draft.Heard.YesNo == YesNo.No && draft.Was.Question == SupportQuestion.None));

    private static bool IsNothingElse(SupportDraft draft) =>
        !draft.Heard.Does(Acts.Book | Acts.Cancel | Acts.Reschedule) && draft.Heard.Readings.All(r => r.Services.IsEmpty && r.DateTimes.IsEmpty);
}
