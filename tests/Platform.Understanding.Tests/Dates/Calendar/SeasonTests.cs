using NodaTime;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates.Calendar;

/// <summary>Seasons and holidays as they are kept where the client is.</summary>
public sealed class SeasonTests
{
    [Theory]
    [InlineData("this summer", "2026-06-21..2026-09-22")]
    [InlineData("in the summer", "2026-06-21..2026-09-22")]
    [InlineData("sometime in spring", "2026-03-20..2026-06-20")]
    [InlineData("next winter", "2026-12-21..2027-03-19")]
    [InlineData("this winter", "2025-12-21..2026-03-19")]
    [InlineData("last summer", "2025-06-21..2025-09-22")]
    [InlineData("in the fall", "2026-09-23..2026-12-20")]
    [InlineData("summer 2027", "2027-06-21..2027-09-22")]
    [InlineData("early autumn", "2026-09-23..2026-10-22")]
    [InlineData("at the end of the summer", "2026-08-20..2026-09-22")]
    [InlineData("after the summer", "2026-09-23 From")]
    [InlineData("before the winter", "2026-12-20 Until")]
    [InlineData("the summer sale", "")]
    [InlineData("a spring roll", "")]
    [InlineData("don't fall", "")]
    public void Season_is_from_one_solstice_or_equinox_to_the_next(string text, string expected) => Said.By(text).ShouldBe(expected);

    [Theory]
    [InlineData("este verano", "2026-06-21..2026-09-22")]
    [InlineData("en otoño", "2026-09-23..2026-12-20")]
    [InlineData("la próxima primavera", "2026-03-20..2026-06-20")]
    [InlineData("el verano que viene", "2026-06-21..2026-09-22")]
    [InlineData("a principios de verano", "2026-06-21..2026-07-20")]
    [InlineData("después del verano", "2026-09-23 From")]
    [InlineData("el verano pasado", "2025-06-21..2025-09-22")]
    public void Estación_del_año(string text, string expected) => Said.By(text, Said.Context with { Locale = "es-ES" }).ShouldBe(expected);

    [Fact]
    public void Summer_is_at_Christmas_in_the_south() =>
        Said.By("next summer", Said.Context with { Zone = DateTimeZoneProviders.Tzdb["Australia/Sydney"] }).ShouldBe("2026-12-21..2027-03-19");

    [Theory]
    [InlineData("GB", "en-GB", "Mother's Day", "2026-03-15")]
    [InlineData("US", "en-US", "Mother's Day", "2026-05-10")]
    [InlineData("CA", "en-CA", "Thanksgiving", "2026-10-12")]
    [InlineData("US", "en-US", "Thanksgiving", "2026-11-26")]
    [InlineData("ES", "es-ES", "el día de la madre", "2026-05-03")]
    [InlineData("MX", "es-MX", "el día de la madre", "2026-05-10")]
    [InlineData("MX", "es-MX", "el día del padre", "2026-06-21")]
    [InlineData("ES", "es-ES", "el día del padre", "2026-03-19")]
    public void Holiday_is_that_of_the_country(string region, string locale, string text, string expected) =>
        Said.By(text, Said.Context with { Region = region, Locale = locale }).ShouldBe(expected);
}
