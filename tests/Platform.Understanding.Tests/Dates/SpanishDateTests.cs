using NodaTime;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>Hoy es miércoles, 4 de marzo de 2026, 10:00.</summary>
public sealed class SpanishDateTests
{
    private static readonly ReadingContext Context = Said.Context with { Locale = "es" };

    [Theory]
    [InlineData("mañana", "2026-03-05")]
    [InlineData("pasado mañana", "2026-03-06")]
    [InlineData("el viernes", "2026-03-06")]
    [InlineData("este viernes", "2026-03-06")]
    [InlineData("el próximo viernes", "2026-03-06")]
    [InlineData("el lunes que viene", "2026-03-09")]
    [InlineData("el martes de la semana que viene", "2026-03-10")]
    [InlineData("el 15", "2026-03-15")]
    [InlineData("el día 20", "2026-03-20")]
    [InlineData("el 3 de abril", "2026-04-03")]
    [InlineData("el treinta y uno de marzo", "2026-03-31")]
    [InlineData("14 de marzo de 2027", "2027-03-14")]
    [InlineData("3/4", "2026-04-03")]
    [InlineData("dentro de tres días", "2026-03-07")]
    [InlineData("en dos semanas", "2026-03-18")]
    [InlineData("el miercoles", "2026-03-11")]
    [InlineData("Nochebuena", "2026-12-24")]
    [InlineData("Viernes Santo", "2026-04-03")]
    [InlineData("la semana que viene", "2026-03-09..2026-03-15")]
    [InlineData("la próxima semana", "2026-03-09..2026-03-15")]
    [InlineData("este fin de semana", "2026-03-07..2026-03-08")]
    [InlineData("del lunes al miércoles", "2026-03-09..2026-03-11")]
    [InlineData("antes del viernes", "2026-03-05 Until")]
    [InlineData("a partir del lunes", "2026-03-09 From")]
    public void Read_fecha(string text, string expected) => Said.By(text, Context).ShouldBe(expected);

    [Theory]
    [InlineData("a las 3 de la tarde", "15:00")]
    [InlineData("a las tres y media", "15:30")]
    [InlineData("a las cinco menos cuarto", "16:45")]
    [InlineData("a las ocho y veinte de la mañana", "08:20")]
    [InlineData("a la una", "13:00")]
    [InlineData("15:30", "15:30")]
    [InlineData("a las 17h", "17:00")]
    [InlineData("sobre las 4", "16:00 Around")]
    [InlineData("después de las 4", "16:00 From")]
    [InlineData("antes de las 12", "12:00 Until")]
    [InlineData("entre las 2 y las 4", "14:00..16:00")]
    [InlineData("de las 3 a las 5", "15:00..17:00")]
    [InlineData("por la tarde", "14:00..20:00")]
    [InlineData("al mediodía", "12:00")]
    public void Read_hora(string text, string expected) => Said.By(text, Context).ShouldBe(expected);

    [Theory]
    [InlineData("mañana por la mañana", "2026-03-05 00:00..12:00")]
    [InlineData("el martes a las 5", "2026-03-10 17:00")]
    [InlineData("mañana a las 9 de la mañana", "2026-03-05 09:00")]
    [InlineData("el viernes por la tarde", "2026-03-06 14:00..20:00")]
    [InlineData("el 9 de marzo a las 17:30", "2026-03-09 17:30")]
    [InlineData("¿podría ser el jueves a las cuatro y media?", "2026-03-05 16:30")]
    [InlineData("en dos horas", "2026-03-04 12:00")]
    [InlineData("esta tarde a las 6", "2026-03-04 18:00")]
    [InlineData("no puedo el lunes", "2026-03-09 not")]
    [InlineData("el lunes no puedo", "2026-03-09 not")]
    [InlineData("cualquier día menos el lunes", "2026-03-09 not")]
    public void Read_fecha_con_hora(string text, string expected) => Said.By(text, Context).ShouldBe(expected);

    [Theory]
    [InlineData("Hola, buenas tardes")]
    [InlineData("quiero un masaje")]
    [InlineData("somos 2 personas")]
    [InlineData("una mesa para dos")]
    public void Read_sin_fecha_no_da_nada(string text) => Said.By(text, Context).ShouldBe("");

    [Fact]
    public void Read_hora_sola_contesta_a_la_pregunta() =>
        Said.By("una hora más tarde", Context with { Current = new LocalDateTime(2026, 3, 6, 16, 30) }).ShouldBe("2026-03-06 17:30");
}
