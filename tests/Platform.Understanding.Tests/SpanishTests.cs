using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests;

public sealed class SpanishTests
{
    [Theory]
    [InlineData("me llamo José María de la Cruz", Asked.None, "José María de la Cruz")]
    [InlineData("soy Ana García y quiero un masaje", Asked.None, "Ana García")]
    [InlineData("lucía fernández", Asked.Name, "Lucía Fernández")]
    [InlineData("una cita a nombre de pedro sánchez", Asked.None, "Pedro Sánchez")]
    public void Name_is_read(string text, Asked asked, string full) => Reads.Es(text, asked).Names.ShouldHaveSingleItem().Full.ShouldBe(full);

    [Theory]
    [InlineData("seis uno dos tres cuatro cinco seis siete ocho")]
    [InlineData("seiscientos doce treinta y cuatro cincuenta y seis setenta y ocho")]
    public void Phone_spoken_is_read(string text) =>
        Reads.Es(text, Asked.Phone, "phone").Phones.ShouldHaveSingleItem().E164.ShouldBe("+34612345678");

    [Fact]
    public void Email_spoken_is_read() =>
        Reads.Es("ana punto garcia arroba gmail punto com", Asked.Email, "phone").Emails.ShouldHaveSingleItem().Address.ShouldBe("ana.garcia@gmail.com");

    [Theory]
    [InlineData("hola, quiero reservar un masaje", Acts.Greet | Acts.Book)]
    [InlineData("quiero cancelar mi cita", Acts.Cancel | Acts.Standing)]
    [InlineData("prefiero no decirlo", Acts.Refuse)]
    [InlineData("gracias, adiós", Acts.Thank | Acts.Bye)]
    [InlineData("lo antes posible", Acts.Earliest)]
    [InlineData("sí, pero sin música", Acts.But)]
    [InlineData("déjame pensarlo", Acts.Wait)]
    [InlineData("un poco más tarde", Acts.OtherTime | Acts.Later)]
    [InlineData("otro día", Acts.OtherOptions | Acts.OtherTime | Acts.OtherDay | Acts.Another | Acts.Correct)]
    [InlineData("llego diez minutos tarde", Acts.Arriving)]
    [InlineData("voy por la tarde", Acts.None)]
    [InlineData("no voy a poder ir", Acts.CannotCome)]
    [InlineData("¿y los sábados?", Acts.FollowUp)]
    [InlineData("me da igual", Acts.Any)]
    [InlineData("¿cuándo es mi cita?", Acts.Recall | Acts.Standing)]
    [InlineData("sí, para dos personas", Acts.Company)]
    [InlineData("para las dos", Acts.None)]
    public void Acts_are_read(string text, Acts acts) => Reads.Es(text).Acts.ShouldBe(acts);

    [Theory]
    [InlineData("sí, perfecto", YesNo.Yes)]
    [InlineData("vale", YesNo.Yes)]
    [InlineData("no, gracias", YesNo.No)]
    [InlineData("no me va bien", YesNo.No)]
    public void YesNo_is_read(string text, YesNo expected) => Reads.Es(text).YesNo.ShouldBe(expected);

    [Theory]
    [InlineData("¿a qué hora abrís el sábado?", Topics.Hours)]
    [InlineData("¿cuánto cuesta un masaje?", Topics.Price)]
    [InlineData("¿dónde estáis?", Topics.Address)]
    [InlineData("¿cuánto dura?", Topics.Duration)]
    public void Topics_are_read(string text, Topics topics) => Reads.Es(text).Topics.ShouldBe(topics);

    [Fact]
    public void Service_not_wanted_is_negated() =>
        Reads.Es("no un masaje, un corte").Services.Select(service => (service.Name, service.Negated)).ShouldBe([("Corte de pelo", false), ("Masaje 60m", true)]);

    [Theory]
    [InlineData("quiero hablar con una persona", true)]
    [InlineData("pásame con el encargado", true)]
    [InlineData("¿eres una persona real?", false)]
    public void Request_for_a_human_is_heard(string text, bool wants) => Reads.Es(text).WantsHuman.ShouldBe(wants);

    [Theory]
    [InlineData("quiero reservar una cita mañana a las 5", "booking")]
    [InlineData("¿aceptáis tarjeta?", "faq")]
    [InlineData("el trato ha sido horrible", "complaint")]
    [InlineData("cuéntame un chiste", "other")]
    public void Intent_is_told(string text, string intent) => Reads.Es(text).Intent.Name.ShouldBe(intent);
}
