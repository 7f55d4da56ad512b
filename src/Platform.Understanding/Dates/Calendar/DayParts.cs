using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>What people mean by a part of the day, and which half of the clock it puts an hour into.</summary>
internal static class DayParts
{
    private static readonly (int From, int To)[] Hours =
    [
        (0, 0), (6, 10), (6, 10), (0, 9), (0, 12), (10, 12), (12, 14), (13, 17), (12, 15), (15, 18), (12, 18), (15, 18),
        (15, 18), (17, 21), (17, 20), (18, 24), (18, 21), (18, 24), (21, 24), (8, 18),
    ];

    public static LocalTime From(DayPart part) => new(Hours[(int)part].From, 0);

    /// <summary>Exclusive.</summary>
    public static LocalTime To(DayPart part) =>
        Hours[(int)part].To == 24 ? OpenInterval.EndOfDay : new LocalTime(Hours[(int)part].To, 0);

    /// <summary>Puts an hour of the dial into the half of the day that its part of day means.</summary>
    public static Clock Place(Clock clock, DayPart part) => clock.Half == HalfDay.Unknown && clock.Hour <= 12
        ? clock.In(HalfOf(clock.Hour, part))
        : clock;

    private static HalfDay HalfOf(int hour, DayPart part) => part switch
    {
        DayPart.None or DayPart.Daytime => HalfDay.Unknown,
        <= DayPart.LateMorning => HalfDay.Am,
        DayPart.Lunch => hour is 10 or 11 ? HalfDay.Am : HalfDay.Pm,
        DayPart.Night or DayPart.LateNight => hour is 12 or < 5 ? HalfDay.Am : HalfDay.Pm,
        DayPart.Evening or DayPart.EarlyEvening => hour is 12 ? HalfDay.Am : HalfDay.Pm,
        _ => HalfDay.Pm,
    };

    public static DayPart Early(DayPart part) => part switch
    {
        DayPart.Morning => DayPart.EarlyMorning,
        DayPart.Afternoon => DayPart.EarlyAfternoon,
        DayPart.Evening or DayPart.Night => DayPart.EarlyEvening,
        _ => part,
    };

    public static DayPart Late(DayPart part) => part switch
    {
        DayPart.Morning => DayPart.LateMorning,
        DayPart.Afternoon => DayPart.LateAfternoon,
        DayPart.Evening or DayPart.Night => DayPart.LateNight,
        _ => part,
    };
}
