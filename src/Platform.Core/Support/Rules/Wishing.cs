using Platform.Core.Understanding;

namespace Platform.Core.Support.Rules;

/// <summary>Somebody wants an appointment, or speaks of the one that they have: lead capture's to deal with.</summary>
internal static class Wishing
{
    private const double Sure = 0.6;
    private const Acts OfAppointments = Acts.Cancel | Acts.Reschedule | Acts.Recall | Acts.CannotCome | Acts.Arriving | Acts.Waitlist;
    private const int Longest = 500;

    public static SupportDraft Apply(SupportDraft draft)
    {
        if (!IsBooking(draft) || IsAnswered(draft)) return draft;
        if (draft.State.Free) return (draft with { HandOn = new("lead_capture") }).End();
        var said = string.Join(' ', draft.Input.Readings.Select(r => r.Text.Trim()));
        return draft.Set(s => s with { Said = said.Length <= Longest ? said : said[..Longest], Lost = 0 })
            .Ask(draft.Heard.Does(OfAppointments) ? SupportQuestion.Appointment : SupportQuestion.Book);
    }

    public static bool IsBooking(SupportDraft draft)
    {
        var heard = draft.Heard;
        if (heard.Does(Acts.Book | OfAppointments) || heard.Topics.HasFlag(Topics.Availability)) return true;
        // "a facial on Friday at four"
        var gives = heard.Readings.Any(r => !r.Services.IsEmpty) && heard.Readings.Any(r => !r.DateTimes.IsEmpty);
        return heard.Topics == Topics.None && !heard.Readings.Any(r => r.Asks) && (gives || heard.Intent is { Name: "booking", Confidence: >= Sure });
    }

    // "Do I have to book ahead for the sauna?" is a question first.
    private static bool IsAnswered(SupportDraft draft) => Answering.MayAnswer(draft) && Leads.Rules.Documents.Answer(draft.Talk) is not null;
}
