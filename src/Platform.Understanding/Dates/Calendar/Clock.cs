using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>A time as it was said: perhaps without its half of the day.</summary>
internal readonly record struct Clock(int Hour, int Minute, HalfDay Half, bool HasMinutes)
{
    public static Clock At(LocalTime time) => new(time.Hour, time.Minute, HalfDay.Clear, true);

    /// <summary>The hour on the dial, 0 for twelve.</summary>
    private int Dial => Hour % 12;

    public LocalTime Time => Half switch
    {
        HalfDay.Am => new LocalTime(Dial, Minute),
        HalfDay.Pm => new LocalTime(Dial + 12, Minute),
        _ => new LocalTime(Hour % 24, Minute),
    };

    /// <summary>The same words in a given half of the day; an hour that is clear stays.</summary>
    public Clock In(HalfDay half) => Half == HalfDay.Unknown && half != HalfDay.Unknown ? this with { Half = half } : this;

    public Clock PlusMinutes(int minutes)
    {
        int total = (((Hour * 60) + Minute + minutes) + 1440) % 1440;
        int hour = total / 60;
        bool dial = Half != HalfDay.Clear;
        return this with { Hour = dial && hour == 0 ? 12 : hour, Minute = total % 60, HasMinutes = true, Half = Crossed(hour) };
    }

    /// <summary>"A quarter to twelve pm" is in the morning: counting back over twelve changes the half.</summary>
    private HalfDay Crossed(int hour) => (Half, Hour, hour) switch
    {
        (HalfDay.Pm, 12, 11) => HalfDay.Am,
        (HalfDay.Am, 12, 11) => HalfDay.Pm,
        _ => Half,
    };
}
