namespace Platform.Understanding.Dates.Calendar;

internal enum DayPart
{
    None,
    FirstThing,
    Breakfast,
    EarlyMorning,
    Morning,
    LateMorning,
    Lunch,
    AfterLunch,
    EarlyAfternoon,
    AfterSchool,
    Afternoon,
    LateAfternoon,
    EndOfDay,
    AfterWork,
    EarlyEvening,
    Evening,
    Dinner,
    Night,
    LateNight,
    Daytime,
}
