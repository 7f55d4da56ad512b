using NodaTime;

namespace Platform.Understanding.Dates.Calendar;

/// <summary>Holidays on the same day of the same month every year.</summary>
internal static class FixedHolidays
{
    public static LocalDate In(Holiday holiday, int year)
    {
        if (holiday == Holiday.KingsDay)
        {
            return KingsDay(year);
        }

        (int month, int day) = holiday switch
        {
            Holiday.NewYearsEve => (12, 31),
            Holiday.Epiphany => (1, 6),
            Holiday.BurnsNight => (1, 25),
            Holiday.AustraliaDay => (1, 26),
            Holiday.Candlemas => (2, 2),
            Holiday.StDavidsDay => (3, 1),
            Holiday.WomensDay => (3, 8),
            Holiday.AnzacDay => (4, 25),
            Holiday.MothersDayMexico => (5, 10),
            Holiday.FlagDayUs => (6, 14),
            Holiday.IndependenceDayMexico => (9, 16),
            Holiday.GuadalupeDay => (12, 12),
            Holiday.HolyInnocents => (12, 28),
            Holiday.GroundhogDay => (2, 2),
            Holiday.ValentinesDay => (2, 14),
            Holiday.StPatricksDay => (3, 17),
            Holiday.StGeorgesDay => (4, 23),
            Holiday.AprilFools => (4, 1),
            Holiday.EarthDay => (4, 22),
            Holiday.LabourDayMay => (5, 1),
            Holiday.StarWarsDay => (5, 4),
            Holiday.CincoDeMayo => (5, 5),
            Holiday.Juneteenth => (6, 19),
            Holiday.StJohnsDay => (6, 24),
            Holiday.CanadaDay => (7, 1),
            Holiday.IndependenceDayUs => (7, 4),
            Holiday.BastilleDay => (7, 14),
            Holiday.Assumption => (8, 15),
            Holiday.HispanicDay => (10, 12),
            Holiday.Halloween => (10, 31),
            Holiday.AllSaints or Holiday.WorldVeganDay => (11, 1),
            Holiday.AllSouls => (11, 2),
            Holiday.GuyFawkes => (11, 5),
            Holiday.VeteransDay => (11, 11),
            Holiday.StAndrewsDay => (11, 30),
            Holiday.ConstitutionDaySpain => (12, 6),
            Holiday.ImmaculateConception => (12, 8),
            Holiday.ChristmasEve => (12, 24),
            Holiday.ChristmasDay => (12, 25),
            Holiday.BoxingDay or Holiday.Kwanzaa => (12, 26),
            _ => (1, 1),
        };
        return new LocalDate(year, month, day);
    }

    /// <summary>27 April, the Saturday before when that is a Sunday.</summary>
    private static LocalDate KingsDay(int year)
    {
        LocalDate day = new(year, 4, 27);
        return day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1) : day;
    }
}
