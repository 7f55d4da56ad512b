using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>What the client's records know of the person: who they are, and the appointments that they have.</summary>
internal static class Recalling
{
    private const LeadFields Personal = LeadFields.Name | LeadFields.Phone | LeadFields.Email;

    /// <summary>Takes in what was looked up before the turn (see <see cref="LeadLookup"/>).</summary>
    public static Draft Begin(Draft draft)
    {
        draft = draft.Was.Booking is { } booking ? StillStands(draft, booking) : Claimed(draft);
        return draft.Input.Found?.Contact is { } contact ? Known(draft, contact) : draft;
    }

    /// <summary>Yes or no to "is it still …?".</summary>
    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || draft.Was.Question != LeadQuestion.Still) return draft;
        // who corrects one of them has seen the others
        if ((draft.Filled & Personal) != 0) return draft.Set(s => s with { Recalled = LeadFields.None });
        return draft.Heard.YesNo switch
        {
            YesNo.Yes => draft.Set(s => s with { Recalled = LeadFields.None }) with { Understood = true },
            YesNo.No => Anew(draft),
            _ => draft,
        };
    }

    /// <summary>The person as this turn has them confirmed; null where the channel proves nobody, or the appointment is another conversation's.</summary>
    public static Contact? Confirmed(Draft draft) =>
        LeadLookup.Proven(draft.Input) is null || draft.Was.Booking?.Elsewhere == true ? null : new(draft.State.Name, draft.State.Phone, draft.State.Email);

    private static Draft Known(Draft draft, Contact contact)
    {
        draft = draft.Say("greeting_back");
        // a caller's id can be forged: it is good for a greeting, and for nothing else
        if (LeadLookup.Proven(draft.Input) is not { } number) return draft;
        var fields = draft.Input.Config.Booking.LeadFields;
        return draft.Set(s =>
        {
            if (contact.Name is { } name && fields.Contains(LeadField.Name)) s = s with { Name = name, Recalled = s.Recalled | LeadFields.Name, FromChannel = s.FromChannel & ~LeadFields.Name };
            if (contact.Email is { } email && fields.Contains(LeadField.Email)) s = s with { Email = email, Recalled = s.Recalled | LeadFields.Email };
            if (contact.Phone is { } phone && phone != number && fields.Contains(LeadField.Phone)) s = s with { Phone = phone, Recalled = s.Recalled | LeadFields.Phone, FromChannel = s.FromChannel & ~LeadFields.Phone };
            return s;
        });
    }

    private static Draft Anew(Draft draft)
    {
        var recalled = draft.State.Recalled;
        return draft.Set(s => Opening.Known(s with
        {
            Name = recalled.HasFlag(LeadFields.Name) ? null : s.Name,
            Phone = recalled.HasFlag(LeadFields.Phone) ? null : s.Phone,
            Email = recalled.HasFlag(LeadFields.Email) ? null : s.Email,
            Recalled = LeadFields.None,
        }, draft.Input with { Person = draft.Input.Person with { Name = null } })).Answer("recalled_anew");
    }

    // Staff, or the person in another conversation, may have changed it since.
    private static Draft StillStands(Draft draft, LeadBooking known)
    {
        if (draft.Input.Found is not { } found || !Booking.IsBuiltIn(draft)) return draft;
        if (found.Bookings.FirstOrDefault(b => b.Id == known.Id) is { } stands)
        {
            var now = Of(draft, stands) with { Elsewhere = known.Elsewhere };
            return now == known ? draft : draft.Set(s => s with { Booking = now, Service = s.Service == known.Service ? now.Service : s.Service, Time = s.Time == known.Time ? now.Time : s.Time });
        }

        var about = draft.Was.Question != LeadQuestion.None || draft.Heard.Does(Acts.Cancel | Acts.Reschedule | Acts.Correct | Acts.Repeat);
        draft = Handover.Released(draft).Set(s => s with
        {
            Stage = LeadStage.Completed, Question = LeadQuestion.None, Outcome = "cancelled", Booking = null, Time = null, Wish = null, Offered = null, Changing = LeadFields.None,
        });
        return about ? draft.Answer("booking_gone", ("service", Spelling.Service(draft.Input, known.Service)), ("when", Moments.OnWhen(draft.Input, known.Time))) with { Settled = true } : draft;
    }

    private static Draft Claimed(Draft draft)
    {
        if (Claiming.Errand(draft.State, draft.Heard) is not { } errand) return draft.Set(s => s with { Claim = null });
        var reference = Claiming.Reference(draft.State, draft.Heard);
        var candidates = Candidates(draft, errand);
        if (candidates.Length != 1)
        {
            var wrong = candidates.IsEmpty && draft.Input.Found is not null && reference is not null && Claiming.Gives(draft.Heard) && draft.State.Tries < Claiming.MostTries;
            return draft.Set(s => s with { Claim = new(errand, reference, candidates.IsEmpty ? null : candidates), Tries = wrong ? s.Tries + 1 : s.Tries });
        }

        var booking = candidates[0];
        var service = draft.Input.Config.FindService(booking.Service)?.Name;
        return draft.Set(s => s with
        {
            Stage = LeadStage.Completed, Outcome = "booked", Question = LeadQuestion.None, Booking = booking, Service = service, Time = booking.Time, Offered = null,
            Wish = Whole(s.Wish, booking), Claim = new(errand), Recalled = LeadFields.None,
        });
    }

    // Of several, the one that was named or chosen; all of them when that tells nothing.
    private static ImmutableArray<LeadBooking> Candidates(Draft draft, LeadErrand errand)
    {
        var found = (draft.Input.Found?.Bookings ?? []).Select(b => Of(draft, b)).Take(5).ToImmutableArray();
        var choosing = draft.Was.Question == LeadQuestion.Which;
        if (choosing && draft.Heard.Choice is { } choice && draft.Was.Claim?.Choices is { } choices && choice >= 0 && choice < choices.Length)
            return [.. found.Where(b => b.Id == choices[choice].Id)];
        var services = draft.Heard.Readings.SelectMany(r => r.Services).Where(s => !s.Negated).Select(s => s.Name).ToHashSet();
        found = Narrowed(found, b => services.Contains(b.Service));
        // in "move it to Friday" the day is where it goes; in "I can't make it on Friday" it is its own
        var days = errand is LeadErrand.CallOff or LeadErrand.CallOffOrMove || choosing ? draft.Heard.Readings.SelectMany(r => r.DateTimes).Where(d => d.Date is not null && d.Negated == (errand == LeadErrand.CallOffOrMove && !choosing)).ToList() : [];
        return Narrowed(found, b => days.Exists(d => b.Time.Date >= d.Date && b.Time.Date <= (d.EndDate ?? d.Date)));
    }

    private static ImmutableArray<LeadBooking> Narrowed(ImmutableArray<LeadBooking> found, Func<LeadBooking, bool> isMeant) =>
        found.Where(isMeant).ToImmutableArray() is { IsEmpty: false } meant ? meant : found;

    private static LeadBooking Of(Draft draft, StandingBooking booking) =>
        new(booking.Id, booking.Reference, booking.Service, booking.Start.InZone(draft.Input.Config.Zone).LocalDateTime, Elsewhere: true);

    // "Move it to 4 pm", said before it was found: on its own day.
    private static TimeWish? Whole(TimeWish? wish, LeadBooking booking) => wish switch
    {
        null => null,
        _ when !wish.HasDay() => wish with { First = booking.Time.Date, Last = booking.Time.Date },
        _ when !wish.HasTime() => wish with { At = booking.Time.TimeOfDay },
        _ => wish,
    };
}
