using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>Goes on after the message was dealt with: what to ask of the calendar, then what to ask of the person.</summary>
internal static class Continuing
{
    /// <summary>Before the calendar has answered.</summary>
    public static Draft Plan(Draft draft)
    {
        if (draft.Settled) return draft;
        if (draft.State.Joining) return Waitlisting.Joined(draft);
        // not answered yet, whatever else was said
        if (draft.State is { Question: LeadQuestion.CallOff or LeadQuestion.CallOffOrMove, Booking: not null }) return draft.Ask(draft.State.Question);
        draft = WithoutService(draft);
        if (IsOnlyAQuestion(draft)) return draft.Ask(LeadQuestion.Wanted);
        var next = Questions.Next(draft.State, draft.Input.Config);
        return draft with { Query = CalendarQueries.For(draft, next) };
    }

    /// <summary>After it has, or where it need not be asked.</summary>
    public static Draft Finish(Draft draft, CalendarAnswer? answer)
    {
        if (draft.Query is { } query) draft = Answered(draft, query, answer ?? throw new ArgumentNullException(nameof(answer)));
        return draft.Settled ? draft : Noted(draft.Ask(Next(draft)));
    }

    // Another thing than asked was given, and nothing was said of it: they hear that it was heard before they are asked the same again.
    private static Draft Noted(Draft draft) =>
        draft is { Phrases.IsEmpty: true, Filled: not LeadFields.None, Changed: LeadFields.None } && draft.State.Question == draft.Was.Question && Questions.Field(draft.Was.Question) is not LeadFields.None and var asked && !(asked == LeadFields.Time && draft.Filled.HasFlag(LeadFields.Time))
            ? draft.Say("noted") : draft;

    private static LeadQuestion Next(Draft draft)
    {
        var next = Questions.Next(draft.State, draft.Input.Config);
        return next == LeadQuestion.Time && draft.State.Offered is not { IsEmpty: false } ? LeadQuestion.When : next;
    }

    private static Draft Answered(Draft draft, CalendarQuery query, CalendarAnswer answer) => answer.Verdict switch
    {
        _ when Waitlisting.Call(draft.Input) is { } call => answer is { Verdict: Verdict.Free, HeldUntil: { } until } ? Chosen(Waitlisting.Free(draft, call, until), query, answer) : Waitlisting.Unheard(draft),
        Verdict.Free when query.Ask == CalendarAsk.Book => Booking.Done(draft),
        Verdict.Free => Chosen(draft, query, answer),
        Verdict.Choose => Offer(draft, query, answer),
        _ => Refused(draft, query, answer),
    };

    private static Draft Chosen(Draft draft, CalendarQuery query, CalendarAnswer answer)
    {
        var time = query.Wish.Exact()!.Value;
        var news = draft.State.Time is null && query.Ask == CalendarAsk.Look;
        draft = draft.Set(s => s with { Time = time, Wish = null, Passed = draft.Was.Offered?.Length > 1 ? draft.Was.Offered : s.Passed, Offered = null, Declined = null, Other = null, Question = LeadQuestion.None });
        if (news) draft = draft.Say("time_free", ("when", Moments.When(draft.Input, time)));
        if (answer.HeldUntil is not { } until) return draft;
        var id = query.Reservation!.Value;
        var hold = new ReservationChange.Hold(id, Booking.SlotOf(draft, query.Service, time), until);
        return draft.Set(s => s with { Hold = new(id, query.Service, time, until) }) with { Reservations = draft.Reservations.Add(hold) };
    }

    private static Draft Offer(Draft draft, CalendarQuery query, CalendarAnswer answer)
    {
        var pending = Questions.Next(draft.State, draft.Input.Config);
        draft = draft.Set(s => s with { Offered = answer.Offers, Wish = query.Wish });
        return pending == LeadQuestion.Time || pending == LeadQuestion.When
            ? draft.Set(s => s with { Question = LeadQuestion.Time })
            : answer.Offers is [var only] ? draft.Say("time_free", ("when", Moments.When(draft.Input, only)))
            : draft.Say("free_times", ("times", Moments.Times(draft.Input, answer.Offers)));
    }

    private static Draft Refused(Draft draft, CalendarQuery query, CalendarAnswer answer)
    {
        // It was free when it was chosen, or offered: somebody else was faster.
        var spoken = draft.State.Time is not null || (query.Wish.Exact() is { } wanted && draft.Was.Offered?.Contains(wanted) == true);
        var lost = spoken && answer.Verdict == Verdict.Taken;
        // what cannot be had was not changed
        var settled = draft with { Settled = false, Phrases = draft.Changed == LeadFields.Time ? draft.Phrases.RemoveAll(p => p.Key == "changed") : draft.Phrases };
        settled = settled.Set(s => s with { Time = null, Wish = query.Wish, Offered = answer.Offers, Other = null, Question = LeadQuestion.Time });
        settled = lost ? settled.Say("taken_meanwhile", ("when", Moments.When(draft.Input, query.Wish.Exact()!.Value)))
            : IsKnown(draft) ? settled : Problems.Say(settled, query.Wish, answer.Verdict);
        return answer.Offers.IsEmpty ? settled.Say("nothing_at_all").Ask(Waitlisting.Question(settled)) : settled;
    }

    // The reason was given when the wish was heard; now only the choice is open.
    private static bool IsKnown(Draft draft) => draft.Was.Question == LeadQuestion.Time && !draft.Filled.HasFlag(LeadFields.Time) && draft.Was.Offered is { IsEmpty: false };

    // Said before any service is known: what no service can have is refused at once.
    private static Draft WithoutService(Draft draft)
    {
        if (draft.State is { Service: null, Wish: { At: { } at } hour } && !hour.HasDay() && hour.Or is null && draft.Filled.HasFlag(LeadFields.Time) && draft.State.Other is null && IsNeverOpen(draft, at))
            return draft.Say("problem_never", ("hours", OpeningWords.Week(draft.Input))).Set(s => s with { Wish = null });
        if (draft.State is not { Service: null, Wish: { } wish } || wish.Exact() is not { } exact || !draft.Filled.HasFlag(LeadFields.Time)) return draft;
        var shortest = draft.Input.Config.Services.MinBy(s => s.Duration);
        if (shortest is null) return draft;
        var verdict = Availability.CheckRules(CalendarRules.For(draft.Input.Config, shortest), exact, draft.Input.Now);
        return verdict == Verdict.Free ? draft : Problems.Say(draft, wish, verdict).Set(s => s with { Wish = null, Other = null });
    }

    private static bool IsNeverOpen(Draft draft, LocalTime at) => draft.Input.Config.Hours.Week.All(day => day.All(i => at < i.From || (at >= i.To && i.To != OpenInterval.EndOfDay)));

    // A first message that only asks something gets its answer, and the choice to book; so does another question after it.
    private static bool IsOnlyAQuestion(Draft draft)
    {
        if (draft.State.Question == LeadQuestion.Wanted) return true;
        var asks = Opening.IsFirst(draft.Was) && (draft.Filled & ~LeadFields.Service) == LeadFields.None && !draft.Heard.Does(Acts.Book);
        // "Can you locate a hairdresser for me?" looks for one; it asks no way.
        var seeks = draft.Filled.HasFlag(LeadFields.Service) && draft.Heard.Topics == Topics.Address;
        return asks && !seeks && draft.Phrases.Length > 1 && (draft.Cited is not null || (draft.Heard.Topics & ~Topics.Availability) != Topics.None);
    }
}
