using System.Collections.Immutable;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>"31 November at 4" is understood, and is no day: that is said, and the day asked again. Its hour is kept where no other day is known that it might be laid on.</summary>
internal static class AbsentDays
{
    public static Draft Tell(Draft draft, Reading reading) =>
        reading.DateTimes.FirstOrDefault(d => d is { Absent: not null, Negated: false })?.Absent is { } day ? draft.Answer("no_such_day", ("day", Moments.Absent(draft.Input, day))) : draft;

    public static ImmutableArray<DateTimeReading> Without(LeadState state, ImmutableArray<DateTimeReading> times) =>
        state.Time is not null || state.Wish?.HasDay() == true || state.Booking is not null ? times.RemoveAll(d => d.Absent is not null) : times;
}
