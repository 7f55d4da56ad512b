using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Says no to what was offered, or asked.</summary>
internal static class Declining
{
    private const int Remembered = 9;
    private const int MostWords = 5;

    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || Claiming.IsOpen(draft)) return draft;
        if (draft.Filled != LeadFields.None) return Silently(draft);
        if (draft.Heard.Does(Acts.Why) && Questions.Field(draft.Was.Question) is LeadFields.Name or LeadFields.Phone or LeadFields.Email) return Reason(draft);
        if (Besides(draft) is not LeadFields.None and var besides) return Slot(draft, besides);
        if (draft.Was.Question is LeadQuestion.Time or LeadQuestion.Day && draft.State.Offered is { } offered) return Offers(draft, offered);
        if (draft is { Was.Question: LeadQuestion.Service, State.Among: not null, Heard.YesNo: YesNo.No }) return draft.Set(s => s with { Among = null }) with { Understood = true };
        return draft.Heard.Does(Acts.Refuse) || SaysNo(draft) ? Slot(draft, Field(draft)) : draft;
    }

    // "No wait", "not in the morning" are about something else, and so is a no that goes on.
    private static bool SaysNo(Draft draft) =>
        draft.Heard.YesNo == YesNo.No && draft.Was.Question is LeadQuestion.Name or LeadQuestion.Phone or LeadQuestion.Email
        && !draft.Heard.Does(Acts.Correct | Acts.Wait | Acts.Undo) && draft.Heard.Readings.All(r => r.DateTimes.IsEmpty && r.Services.IsEmpty && r.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords);

    private static Draft Offers(Draft draft, ImmutableArray<LocalDateTime> offered)
    {
        if (draft.Heard.YesNo == YesNo.Yes && draft.Heard.Topics == Topics.None) return draft.Answer("which_one");
        if (draft.Heard.YesNo != YesNo.No && !draft.Heard.Does(Acts.OtherOptions | Acts.OtherTime | Acts.Refuse | Acts.CannotCome)) return draft;
        return draft.Set(s => s with { Declined = [.. offered.Concat(s.Declined ?? []).Take(Remembered)], Offered = null }).Answer("other_times");
    }

    // Who is asked for the phone and would rather not give the e-mail has said nothing of the phone.
    private static LeadFields Field(Draft draft)
    {
        var asked = Questions.Field(draft.Was.Question);
        if (!draft.Heard.Does(Acts.Refuse) || asked is not (LeadFields.Phone or LeadFields.Email)) return asked;
        return (draft.Heard.Mentioned & (Asked.Phone | Asked.Email)) switch
        {
            Asked.Phone => LeadFields.Phone,
            Asked.Email => LeadFields.Email,
            _ => asked,
        };
    }

    // "I don't do e-mail", while something else is asked.
    private static LeadFields Besides(Draft draft)
    {
        if (!draft.Heard.Does(Acts.Refuse) || draft.State.Booking is not null || Questions.Field(draft.Was.Question) is LeadFields.Phone or LeadFields.Email) return LeadFields.None;
        return (draft.Heard.Mentioned & (Asked.Phone | Asked.Email)) switch
        {
            Asked.Phone when draft.State.Phone is null => LeadFields.Phone,
            Asked.Email when draft.State.Email is null => LeadFields.Email,
            _ => LeadFields.None,
        };
    }

    // "Laura, 612 345 678, no e-mail": what is kept back beside what was given is not asked.
    private static Draft Silently(Draft draft)
    {
        var kept = draft.Heard.Does(Acts.Refuse) ? Slots.Named.Of(draft.Heard.Mentioned & (Asked.Phone | Asked.Email)) & ~draft.Filled : LeadFields.None;
        return kept is LeadFields.Phone or LeadFields.Email && Questions.IsOptional(draft.State, draft.Input.Config, kept) ? draft.Set(s => s with { Refused = s.Refused | kept }) : draft;
    }

    // Who asks what it is for has not refused.
    private static Draft Reason(Draft draft)
    {
        var field = Questions.Field(draft.Was.Question);
        return Questions.IsOptional(draft.State, draft.Input.Config, field) ? draft.Answer("why_optional") : draft.Answer("why_needed");
    }

    private static Draft Slot(Draft draft, LeadFields field)
    {
        if (field == LeadFields.None) return draft;
        if (draft.State.Changing.HasFlag(field)) return draft.Set(s => s with { Changing = LeadFields.None }).Answer("kept");
        // Counted as lost: who will not give what is needed is offered a human in the end.
        var both = draft.Heard.Does(Acts.Refuse) && (draft.Heard.Mentioned & (Asked.Phone | Asked.Email)) == (Asked.Phone | Asked.Email);
        return Questions.IsOptional(draft.State, draft.Input.Config, field) && !both
            ? draft.Set(s => s with { Refused = s.Refused | field }).Answer("skipped")
            : draft.Say("needed_" + field.ToString().ToLowerInvariant());
    }
}
