using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Escalation;

public sealed class HumanRequestReaderTests
{
    [Theory]
    [InlineData("I want to speak to a human")]
    [InlineData("can i talk to somebody please")]
    [InlineData("put me through to reception")]
    [InlineData("get me the manager")]
    [InlineData("agent")]
    [InlineData("could someone call me back?")]
    [InlineData("i dont want to talk to a robot")]
    [InlineData("can anybody else sort this out for me?")]
    [InlineData("can i get a human on the line")]
    [InlineData("i give up, get me someone")]
    [InlineData("I want this escalated")]
    [InlineData("transfer me please")]
    [InlineData("no more bots")]
    [InlineData("can I speak with the doctor directly?")]
    [InlineData("please connect me to the billing department")]
    [InlineData("can someone from your team reach out to me")]
    [InlineData("i need someone to help me, not a bot")]
    public void Request_for_a_human_is_heard(string text) => Reads.En(text).WantsHuman.ShouldBeTrue();

    [Theory]
    [InlineData("do you do human hair extensions?")]
    [InlineData("are you a real person?")]
    [InlineData("I need a massage for two people")]
    [InlineData("someone stole my card")]
    [InlineData("I need an estate agent")]
    [InlineData("I want to book with the specialist")]
    [InlineData("please have someone there to open the door")]
    [InlineData("you sound like a human")]
    [InlineData("I need to ask my boss first")]
    [InlineData("is this a computer or a human being?")]
    [InlineData("call me Bob")]
    [InlineData("I'd like to see someone about my back")]
    [InlineData("find me someone in Leeds")]
    [InlineData("do you have anybody free on Friday?")]
    [InlineData("ok, I'll talk to you later")]
    [InlineData("I'd like to know the agent's fee")]
    [InlineData("I need representative photos of the flat")]
    [InlineData("I need to speak to my wife first")]
    [InlineData("let me talk it over with my husband")]
    [InlineData("I want a one person training plan")]
    [InlineData("do you have a receptionist job")]
    [InlineData("I need real human hair, not synthetic")]
    [InlineData("I have to call my landlord about the agent's commission")]
    public void Word_alone_is_no_request(string text) => Reads.En(text).WantsHuman.ShouldBeFalse();

    [Theory]
    [InlineData("quiero hablar con una persona", true)]
    [InlineData("páseme con el encargado", true)]
    [InlineData("quiero saber los honorarios del agente", false)]
    [InlineData("tengo que hablar con mi mujer primero", false)]
    [InlineData("busco un puesto de recepcionista", false)]
    [InlineData("quiero extensiones de pelo humano", false)]
    public void Petición_de_una_persona(string text, bool asks) => Reads.Es(text).WantsHuman.ShouldBe(asks);
}
