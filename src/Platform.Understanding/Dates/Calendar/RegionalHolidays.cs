namespace Platform.Understanding.Dates.Calendar;

/// <summary>A holiday of one name that is kept on other days elsewhere ("Mother's Day").</summary>
internal static class RegionalHolidays
{
    /// <param name="region">ISO 3166-1 code of the client's country; empty where it is not known.</param>
    public static Holiday In(string region, Holiday holiday) => (holiday, region) switch
    {
        (Holiday.MothersDay, "GB" or "IE") => Holiday.MotheringSunday,
        (Holiday.MothersDay or Holiday.MothersDaySpain, "MX" or "GT" or "SV") => Holiday.MothersDayMexico,
        (Holiday.MothersDay or Holiday.MothersDaySpain, "AR") => Holiday.MothersDayArgentina,
        (Holiday.MothersDay, "ES" or "PT") => Holiday.MothersDaySpain,
        (Holiday.MothersDaySpain, "US" or "PR" or "CO" or "CL" or "PE" or "EC" or "VE" or "UY") => Holiday.MothersDay,
        (Holiday.FathersDay, "ES" or "PT" or "IT") => Holiday.FathersDaySpain,
        (Holiday.FathersDaySpain, "US" or "PR" or "MX" or "AR" or "CO" or "CL" or "PE" or "EC" or "VE") => Holiday.FathersDay,
        (Holiday.ThanksgivingUs, "CA") => Holiday.ThanksgivingCanada,
        _ => holiday,
    };
}
