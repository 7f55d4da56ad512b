using NodaTime;
using Platform.Core.Understanding;
using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates;

/// <summary>Turns a draft into the reading that others see.</summary>
internal sealed class Finisher(ReadingContext context, Anchor anchor, PartHours hours)
{
    private readonly ClockChooser _chooser = new(context, anchor);

    public DateTimeReading Finish(string text, int start, int end, Draft draft)
    {
        LocalTime? time = draft.Part == DayPart.None ? null : hours.From(draft.Part);
        LocalTime? endTime = draft.Part == DayPart.None ? null : hours.To(draft.Part);
        LocalTime? other = null;
        if (draft is { Time: { } first, EndTime: { } last })
        {
            (time, endTime, other) = _chooser.Choose(first, last, draft.Date);
        }
        else if (draft.Time is { } clock)
        {
            (time, other) = _chooser.Choose(clock, draft.Date, draft.Bound);
            endTime = null;
        }

        LocalDate? date = draft.Date;
        if (draft.Offset is { } offset && time is { } there)
        {
            int minutes = Minutes(date, there) - offset;
            LocalDateTime here = (date ?? anchor.Today) + there;
            date = date is null ? null : here.PlusMinutes(minutes).Date;
            (time, endTime, other) = (there.PlusMinutes(minutes), endTime?.PlusMinutes(minutes), other?.PlusMinutes(minutes));
        }

        return new DateTimeReading
        {
            Text = text[start..end],
            Start = start,
            Date = date,
            EndDate = draft.EndDate,
            Time = time,
            EndTime = endTime,
            Grain = draft.Grain,
            Bound = draft.Bound,
            Ambiguous = other is not null,
            OtherTime = other,
            Negated = draft.Negated,
            Alternative = draft.Alternative,
            Absent = draft.Absent,
            Past = draft.Past,
        };
    }

    /// <summary>How far the client's clock is ahead of UTC at that time.</summary>
    private int Minutes(LocalDate? date, LocalTime time) =>
        ((date ?? anchor.Today) + time).InZoneLeniently(context.Zone).Offset.Seconds / 60;
}
