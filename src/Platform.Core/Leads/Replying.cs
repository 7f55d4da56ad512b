using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads.Rules;
using Platform.Core.Leads.SecondReading;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Core.Understanding;

namespace Platform.Core.Leads;

/// <summary>Makes the reply of a decided turn.</summary>
internal static class Replying
{
    public static LeadReply Of(Draft draft)
    {
        var state = Standing(draft);
        return new()
        {
            State = state,
            Text = Text(draft, state),
            Actions = Actions(draft, state),
            Metadata = Metadata(draft, state),
            Reservations = draft.Reservations,
            Effects = draft.Effects,
            Waitlist = draft.Waitlist,
            Freed = [.. Reserved(draft.Was, draft.Input).Except(Reserved(state, draft.Input))],
            Lead = Lead(draft, state),
            Escalation = draft.Escalation,
            Contact = draft.Contact,
            MustCommit = draft.MustCommit,
        };
    }

    // The same question again is asked in the words of its first time; in others where those were not understood, or refused.
    private static LeadState Standing(Draft draft)
    {
        var state = draft.State;
        var anew = draft.Phrases.Any(p => p.Key == "not_understood" || Courtesy.Insists(p.Key)) ? 1 : 0;
        var again = state.Question == draft.Was.Question && draft.Was.AskedAt > 0 && (state.Offered ?? []).SequenceEqual(draft.Was.Offered ?? []);
        return state with
        {
            Stage = Questions.Stage(state.Question, state.Stage),
            AskedAt = again ? draft.Was.AskedAt + anew : draft.Input.Turn,
            Among = state.Question is not (LeadQuestion.Service or LeadQuestion.Wanted) && state.Service is not null ? null : draft.Among.IsEmpty ? state.Among : [.. draft.Among.Select(s => s.Name)],
            Topic = (draft.Filled.HasFlag(LeadFields.Time) ? draft.Was.Topic & Topics.Availability : Topics.None) | draft.Heard.Topics & ~(Topics.Self | Topics.Address | Topics.Contact),
            Subject = draft.Cited is not null ? Documents.Subject(draft) : draft.Heard.Topics == Topics.None ? state.Subject : null,
            Digits = state.Question is LeadQuestion.Phone or LeadQuestion.BookedPhone ? state.Digits : null,
            ReadBack = (state.Question == LeadQuestion.Confirm && state.Booking is null && !draft.Asked) || IsHeard(draft, state),
        };
    }

    private static IEnumerable<FreedTime> Reserved(LeadState state, LeadInput input)
    {
        if (state.Hold is { } hold && At(input, hold.Service, hold.Id, hold.Time) is { } held) yield return held;
        if (state.Booking is { } booking && At(input, booking.Service, booking.Id, booking.Time) is { } booked) yield return booked;
    }

    private static FreedTime? At(LeadInput input, string service, Guid id, LocalDateTime time) =>
        input.Config.FindService(service) is null || Availability.Resolve(input.Config.Zone, time) is not { } start ? null : new(CalendarQueries.Calendar(input, service), id, start);

    private static string Text(Draft draft, LeadState state)
    {
        var said = draft is { Input.Help.Words: { } words, Escalation: null } ? Aside.Said(draft, words) : Said(draft.Input, draft.Phrases);
        return string.Join(' ', !draft.Asked && Question(draft, state) is { } question ? said.Append(question) : said);
    }

    private static string? Question(Draft draft, LeadState state)
    {
        return state.Question == LeadQuestion.Confirm && IsHeard(draft, state) && !draft.Heard.Does(Acts.Repeat) ? Readback.Again(state, draft.Input) : Speech.Question(state, draft.Input);
    }

    // Who they are was read back in a summary before, and is the same: a new service or time is said by itself.
    private static bool IsHeard(Draft draft, LeadState state) =>
        draft.Was.ReadBack && (state.Name, state.Phone, state.Email) == (draft.Was.Name, draft.Was.Phone, draft.Was.Email);

    internal static IEnumerable<string> Said(LeadInput input, IEnumerable<Phrase> phrases) => phrases.Select(p => Sentence(Speech.Text(input, p)));

    private static string Sentence(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    private static ImmutableArray<TurnAction> Actions(Draft draft, LeadState state)
    {
        if (draft.Input.Channel == Channels.Phone) return draft.Actions;
        var options = Choices.Of(state, draft.Input);
        return options.IsEmpty ? draft.Actions : draft.Actions.Add(new TurnAction.QuickReplies(options));
    }

    private static TurnMetadata Metadata(Draft draft, LeadState state) => new()
    {
        Purpose = Purposes.LeadCapture,
        State = state.Stage.Name(),
        Slots = new(state.Name, state.Phone, state.Email, state.Service, Preferred(draft, state)),
        Intent = draft.Heard.Intent.Name,
        Confidence = draft.Cited?.Confidence.Value ?? draft.Heard.Intent.Confidence,
        Answer = draft.Cited?.Confidence,
        Citations = draft.Cited?.Citations ?? [],
        Escalated = state.Stage == LeadStage.Escalated,
        Outcome = state.Stage is LeadStage.Completed or LeadStage.Escalated ? state.Outcome : null,
        People = state.Party > 1 ? state.Party : null,
        Note = state.Note,
    };

    // A time that was asked for counts as soon as the rules allow it; one that could not be had does not.
    private static OffsetDateTime? Preferred(Draft draft, LeadState state)
    {
        var config = draft.Input.Config;
        // offers mean that the calendar was asked about the wish, and had no room
        var open = state is { Question: not (LeadQuestion.Time or LeadQuestion.Half), Offered: null };
        if ((state.Time ?? (open ? state.Wish?.Exact() : null)) is not { } time) return null;
        return Availability.Resolve(config.Zone, time) is { } at ? at.InZone(config.Zone).ToOffsetDateTime() : null;
    }

    private static Lead? Lead(Draft draft, LeadState state)
    {
        // the interest was captured where the appointment was made
        if (state.Booking?.Elsewhere == true) return null;
        var status = state.Outcome switch
        {
            "booked" or "cancelled" or "escalated" => state.Outcome,
            _ => state.Booking is null ? "open" : "booked",
        };
        return state is { Name: null, Phone: null, Email: null, Service: null, Time: null, Wish: null } && status == "open"
            ? null
            : new(state.Name, state.Phone, state.Email, state.Service, Preferred(draft, state)?.ToInstant(), status);
    }
}
