using System.Text.Json;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Where nothing is free a person may wait; when a time becomes free they hear of it in this same conversation.</summary>
internal static class Waitlisting
{
    /// <summary>The question to ask where there is nothing at all to offer.</summary>
    public static LeadQuestion Question(Draft draft) =>
        Booking.IsBuiltIn(draft) && draft.State.Booking is null ? LeadQuestion.Waitlist : LeadQuestion.Human;

    /// <summary>Yes or no to the waiting list, or asking for it.</summary>
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled) return draft;
        var asks = draft.Heard.Does(Acts.Waitlist) && draft.State is { Service: not null, Booking: null, Joining: false } && Booking.IsBuiltIn(draft);
        if (asks) return Join(draft);
        if (draft.Was.Question != LeadQuestion.Waitlist) return draft;
        if (draft.Filled.HasFlag(LeadFields.Time)) return draft.Set(s => s with { Question = LeadQuestion.None });
        return draft.Heard.YesNo switch
        {
            YesNo.Yes => Join(draft),
            YesNo.No => draft.Ask(LeadQuestion.Human),
            _ => draft,
        };
    }

    /// <summary>Asks what is missing of the person, then puts them on the list.</summary>
    public static Draft Joined(Draft draft)
    {
        if (Questions.Next(draft.State, draft.Input.Config) != LeadQuestion.Confirm) return draft;
        // a new wish takes the place of the last one
        draft = Settled(draft, booked: false);
        var (state, input) = (draft.State, draft.Input);
        var wish = state.Wish ?? TimeWish.Any;
        var entry = new WaitlistEntry(input.Chance.Reservation, CalendarQueries.Calendar(input, state.Service!), state.Service!, wish, state.Name, state.Phone, state.Email);
        return draft.Answer(IsHeardHere(input) ? "waitlisted" : "waitlisted_staff", ("what", What(draft, wish))).Set(s => s with
        {
            Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "answered", Joining = false, Waiting = entry.Id, Wish = null, Time = null, Offered = null, Declined = null,
        }) with { Waitlist = draft.Waitlist.Add(new WaitlistChange.Join(entry)), Contact = Recalling.Confirmed(draft), Settled = true };
    }

    /// <summary>The call that a time became free; null in a turn that answers a person.</summary>
    public static WaitlistCall? Call(LeadInput input) =>
        input.Messages is [var message] && WaitlistCall.Is(message.Id) ? JsonSerializer.Deserialize(message.Text, LeadStateJson.Default.WaitlistCall) : null;

    /// <summary>Takes the call up where nothing else is going on; else the entry waits on.</summary>
    public static Draft Called(Draft draft)
    {
        if (Call(draft.Input) is not { } call) return draft;
        var idle = Opening.IsFirst(draft.Was) || draft.Was is { Stage: LeadStage.Completed, Booking: null };
        if (!idle || draft.Input.Config.FindService(call.Service) is null) return Unheard(draft);
        return draft.Set(s => s with
        {
            Stage = LeadStage.CollectingTime, Question = LeadQuestion.None, Outcome = null, Service = call.Service, Wish = TimeWish.Exactly(call.Start), Time = null, Other = null,
            Offered = null, Declined = null, Changing = LeadFields.None, Recalled = LeadFields.None, Waiting = call.Entry,
            Name = call.Name ?? s.Name, Phone = call.Phone ?? s.Phone, Email = call.Email ?? s.Email,
            // what they did not give then is not asked now
            Refused = LeadFields.Name | LeadFields.Phone | LeadFields.Email,
        }) with { Understood = true };
    }

    /// <summary>The time is theirs for a while: tell them.</summary>
    public static Draft Free(Draft draft, WaitlistCall call, Instant until)
    {
        var start = Availability.Resolve(draft.Input.Config.Zone, call.Start)!.Value;
        return draft.Say("waitlist_free", ("service", Spelling.Service(draft.Input, call.Service)), ("when", Moments.OnWhen(draft.Input, call.Start))) with { Waitlist = draft.Waitlist.Add(new WaitlistChange.Offered(call.Entry, start, until)) };
    }

    /// <summary>Somebody was faster: not a word, and the entry waits on.</summary>
    public static Draft Unheard(Draft draft) => draft with { State = draft.Was, Phrases = [], Settled = true };

    /// <summary>They wait no more.</summary>
    public static Draft Settled(Draft draft, bool booked) =>
        draft.State.Waiting is not { } waiting ? draft
        : draft.Set(s => s with { Waiting = null }) with { Waitlist = draft.Waitlist.Add(new WaitlistChange.Settled(waiting, booked)) };

    private static Draft Join(Draft draft) =>
        Handover.Released(draft).Set(s => s with
        {
            Joining = true, Question = LeadQuestion.None, Wish = s.Wish ?? (s.Time is { } time ? TimeWish.Exactly(time) : TimeWish.Any), Time = null, Other = null, Offered = null,
        }) with { Understood = true };

    // A promise is made only where it can be kept: in a chat that stays, or where words can be sent.
    private static bool IsHeardHere(LeadInput input) => !input.Sandbox && (input.Channel == Channels.Web || (Channels.IsMessaging(input.Channel) && input.Person.ReplyTo is not null));

    private static string What(Draft draft, TimeWish wish)
    {
        var service = Spelling.Service(draft.Input, draft.State.Service!);
        var when = wish.Exact() is { } exact ? Moments.OnWhen(draft.Input, exact) : wish.First is { } day && wish.Last == day ? Moments.On(draft.Input, day) : null;
        return when is null ? service : Speech.Text(draft.Input, "appointment", ("service", service), ("when", when));
    }
}
