using System.Globalization;
using NodaTime;
using Platform.Understanding.Dates.Calendar;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Calendar;

public sealed class HolidayCalendarTests
{
    [Theory]
    [InlineData(nameof(Holiday.EasterSunday), "2024-03-31 2025-04-20 2026-04-05 2027-03-28")]
    [InlineData(nameof(Holiday.OrthodoxEaster), "2024-05-05 2025-04-20 2026-04-12 2027-05-02")]
    [InlineData(nameof(Holiday.ThanksgivingUs), "2024-11-28 2025-11-27 2026-11-26")]
    [InlineData(nameof(Holiday.MothersDaySpain), "2025-05-04 2026-05-03")]
    [InlineData(nameof(Holiday.MotheringSunday), "2024-03-10 2025-03-30 2026-03-15")]
    [InlineData(nameof(Holiday.VictoriaDayCanada), "2024-05-20 2025-05-19 2026-05-18")]
    [InlineData(nameof(Holiday.ThanksgivingCanada), "2024-10-14 2025-10-13 2026-10-12")]
    [InlineData(nameof(Holiday.KingsDay), "2024-04-27 2025-04-26")]
    [InlineData(nameof(Holiday.ChineseNewYear), "2024-02-10 2025-01-29 2026-02-17")]
    [InlineData(nameof(Holiday.YomKippur), "2024-10-11 2025-10-01 2026-09-20")]
    [InlineData(nameof(Holiday.Hanukkah), "2024-12-25 2025-12-14")]
    [InlineData(nameof(Holiday.Passover), "2024-04-22 2025-04-12 2026-04-01")]
    [InlineData(nameof(Holiday.EidAlFitr), "2023-04-21 2024-04-10 2025-03-30")]
    [InlineData(nameof(Holiday.Diwali), "2020-11-14 2021-11-04 2022-10-24 2023-11-12 2024-10-31 2025-10-20")]
    [InlineData(nameof(Holiday.Holi), "2021-03-29 2022-03-18 2024-03-25 2025-03-14")]
    [InlineData(nameof(Holiday.GaneshChaturthi), "2021-09-10 2022-08-31 2023-09-19 2024-09-07")]
    [InlineData(nameof(Holiday.Onam), "2020-08-31 2021-08-21 2022-09-08 2023-08-29 2024-09-15")]
    [InlineData(nameof(Holiday.Pongal), "2023-01-15 2024-01-15 2025-01-14")]
    public void In_year_gives_the_first_day(string holiday, string days)
    {
        foreach (string day in days.Split(' '))
        {
            int year = int.Parse(day[..4], CultureInfo.InvariantCulture);
            LocalDate? first = HolidayCalendar.In(Enum.Parse<Holiday>(holiday), year)?.First;
            $"{first:uuuu-MM-dd}".ShouldBe(day, $"{holiday} {year}");
        }
    }

    [Fact]
    public void In_any_year_never_throws()
    {
        foreach (Holiday holiday in Enum.GetValues<Holiday>())
        {
            for (int year = 1890; year <= 2210; year += 7)
            {
                HolidayCalendar.In(holiday, year);
            }
        }
    }
}
