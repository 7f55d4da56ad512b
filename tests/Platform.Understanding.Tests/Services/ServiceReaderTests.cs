using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Services;

public sealed class ServiceReaderTests
{
    [Theory]
    [InlineData("a massage please", "Massage 60m")]
    [InlineData("massages", "Massage 60m")]
    [InlineData("massge tomorow", "Massage 60m")]
    [InlineData("I need a sports massage", "Deep tissue massage 90m")]
    [InlineData("the 90 minute massage", "Deep tissue massage 90m")]
    [InlineData("the one hour one", "Massage 60m")]
    [InlineData("haircut", "Hair cut & color")]
    [InlineData("FACIAL", "Facial")]
    public void Service_is_found(string text, string name) =>
        Reads.En(text).Services.ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("book an appointment")]
    [InlineData("in 60 minutes")]
    [InlineData("the message was clear")]
    public void Text_without_service_gives_none(string text) => Reads.En(text).Services.ShouldBeEmpty();

    [Fact]
    public void Service_not_wanted_is_negated()
    {
        var services = Reads.En("not massage, facial").Services;

        services.Select(service => (service.Name, service.Negated)).ShouldBe([("Facial", false), ("Massage 60m", true)]);
    }

    [Fact]
    public void Service_that_fits_two_is_ambiguous()
    {
        var context = Reads.Context with { Services = [new("Swedish massage", []), new("Thai massage", []), new("Facial", [])] };

        var services = Reads.With("a massage", context).Services;

        services.Select(service => service.Name).ShouldBe(["Swedish massage", "Thai massage"]);
        services.ShouldAllBe(service => service.Ambiguous);
    }
}
