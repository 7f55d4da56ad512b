using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>When to come: what is said is laid over what was said before, until one free time is left.</summary>
internal static class TimeSlot
{
    public static Draft Take(Draft draft, Reading reading)
    {
        if (AsksAboutHours(draft) || AsksBesides(draft) || (draft.Heard.Topics == Topics.Other && Documents.IsFollowUp(draft))) return draft;
        draft = AbsentDays.Tell(draft, reading);
        if (draft.State is { Question: LeadQuestion.Half, Wish: { } open } && Half(draft.State, reading) is { } half) return Put(draft, open with { At = half }, null);
        if (Shifting.Beside(draft, reading) is { } beside) return Put(draft, beside, null);
        if (Shifting.Counted(draft, reading) is { } counted) return Put(draft, counted, null);
        if (IsUncounted(draft.State, reading)) return draft.Answer("no_time_yet");
        if (Picked(draft, reading) is { } picked) return Put(draft, TimeWish.Exactly(picked), null);
        if (Shifting.Of(draft, reading) is { } shifted) return Put(draft, shifted, null);
        ImmutableArray<DateTimeReading> times = [.. AbsentDays.Without(draft.State, OfTheFirst(reading)).Where(d => !d.Aside && !IsHistory(draft, d)).Select(d => Rounded(draft, d))];
        var earliest = (reading.Acts & Acts.Earliest) != 0;
        if (times.IsEmpty && !earliest) return LeavesIt(draft, reading) ? Put(draft, draft.State.Wish ?? TimeWish.Any, null) : draft;
        var said = WishReading.Of(times, draft.State, earliest);
        return said is null ? draft : Put(draft, WishReading.Over(draft, said.Value.Wish), said.Value.Other ?? (said.Value.Wish.HasTime() ? null : draft.State.Other));
    }

    // "You choose", "whenever": any time does.
    private static bool LeavesIt(Draft draft, Reading reading) => draft.State.Question == LeadQuestion.When && (reading.Acts & Acts.Any) != 0;

    private static bool AsksAboutHours(Draft draft) =>
        draft.Heard.Topics.HasFlag(Topics.Hours) && !draft.Heard.Topics.HasFlag(Topics.Availability) && !draft.Heard.Does(Acts.Book | Acts.Correct | Acts.Reschedule);

    // "Is Saturday cheaper?", with a time chosen, only asks.
    private static bool AsksBesides(Draft draft) =>
        draft.State.Time is not null && (draft.Heard.Topics & ~Topics.Availability) != Topics.None && draft.Heard.YesNo is null && !draft.Heard.Does(Acts.Book | Acts.Correct | Acts.Reschedule);

    // "My sister came last month" wishes for nothing.
    private static bool IsHistory(Draft draft, DateTimeReading said) =>
        said is { Date: { } day, Time: null, Bound: Bound.At, Grain: Understanding.Grain.Week or Understanding.Grain.Month } && (said.EndDate ?? day) < draft.Input.Now.InZone(draft.Input.Config.Zone).Date;

    // "In two hours" is about then: a round quarter, and not 12:03.
    private static DateTimeReading Rounded(Draft draft, DateTimeReading said)
    {
        var now = draft.Input.Now.InZone(draft.Input.Config.Zone).LocalDateTime;
        if (said is not { Time: { } time, EndTime: null } || said.Date != now.Date || time.Minute % 5 == 0 || (time.Minute - now.Minute) % 5 != 0) return said;
        return said with { Time = new LocalTime(time.Hour, 0).PlusMinutes((time.Minute + 14) / 15 * 15) };
    }

    // "A massage tomorrow and a facial on Friday": of the one that is taken first.
    private static ImmutableArray<DateTimeReading> OfTheFirst(Reading reading)
    {
        var places = reading.Services.Where(s => !s.Negated && !s.Ambiguous).Select(s => s.Start).Distinct().Order().ToList();
        if (places.Count < 2 || reading.DateTimes.Length < 2) return reading.DateTimes;
        var own = reading.DateTimes.Where(d => d.Start < places[1]).ToImmutableArray();
        return own.Any(d => d.Start > places[0]) ? own : reading.DateTimes;
    }

    // "An hour later", and no time was spoken of: from now on would be a guess.
    private static bool IsUncounted(LeadState state, Reading reading) =>
        (reading.Acts & Acts.Counted) != 0 && reading.DateTimes.Length <= 1
        && state is { Time: null, Booking: null, Former: null, Offered: null or { IsEmpty: true } } && state.Wish?.Exact() is null;

    private static LocalDateTime? Picked(Draft draft, Reading reading)
    {
        // "no, the second one", of those that one was chosen from
        if (draft.State is { Question: LeadQuestion.Confirm or LeadQuestion.Name or LeadQuestion.Email, Offered: null or { IsEmpty: true }, Passed: { } passed } && reading.Choice is { } again && again >= 0 && again < passed.Length && !SaysOther(reading, passed[again])) return passed[again];
        // they were spoken of in an answer: "the second one then", whatever was asked after it
        if (draft.State is not { Question: LeadQuestion.Time or LeadQuestion.Day or LeadQuestion.Name or LeadQuestion.Phone or LeadQuestion.Email, Offered: { IsEmpty: false } offered }) return null;
        if (reading is { Choice: { } choice, Phones.IsEmpty: true } && choice >= 0 && choice < offered.Length && !SaysOther(reading, offered[choice])) return offered[choice];
        return offered.Length == 1 && reading is { YesNo: YesNo.Yes, DateTimes.IsEmpty: true } ? offered[0] : null;
    }

    // A time that was said in full counts more than the option it comes near to.
    private static bool SaysOther(Reading reading, LocalDateTime option) =>
        reading.DateTimes.Any(d => d is { Negated: false, Grain: Understanding.Grain.Minute or Understanding.Grain.Hour, EndTime: null, Ambiguous: false, Time: { } time } && time != option.TimeOfDay);

    // Which of the two times of day was meant: chosen, said in full, or by the part of the day.
    private static LocalTime? Half(LeadState state, Reading reading)
    {
        var (at, other) = (state.Wish!.At!.Value, state.Other ?? state.Wish.At.Value);
        if (reading.Choice is { } choice) return choice == 0 ? LocalTime.Min(at, other) : LocalTime.Max(at, other);
        foreach (var said in reading.DateTimes)
            if (said is { Time: { } from, Negated: false })
            {
                if (from == at || from == other) return from;
                var (first, second) = (Within(said, at), Within(said, other));
                if (first != second) return first ? at : other;
            }

        return null;
    }

    private static bool Within(DateTimeReading part, LocalTime time) => time >= part.Time && (part.EndTime is not { } end || time < end);

    private static Draft Put(Draft draft, TimeWish wish, LocalTime? other)
    {
        var state = draft.State;
        if (wish.Exact() is { } exact && exact == state.Time) return draft.Keep(LeadFields.Time);
        // "Yes, 1 pm works" to a summary at noon contradicts itself: it is asked which.
        if (state is { Question: LeadQuestion.Confirm, Time: { } time } && draft.Heard.YesNo == YesNo.Yes && !draft.Heard.Does(Acts.Correct) && wish.First == time.Date && wish.At is not null) other = time.TimeOfDay;
        return draft.Set(s => s with { Wish = wish, Other = other, Time = null, Offered = null, Changing = s.Changing & ~LeadFields.Time }) with
        {
            Filled = draft.Filled | LeadFields.Time,
            Changed = state.Time is null ? draft.Changed : draft.Changed | LeadFields.Time,
            Understood = true,
        };
    }
}
