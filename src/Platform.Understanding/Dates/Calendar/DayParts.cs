namespace Platform.Understanding.Dates.Calendar;

/// <summary>Which half of the clock a part of the day puts an hour into, and its early and late ends.</summary>
internal static class DayParts
{
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
