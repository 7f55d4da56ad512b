using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Scheduling;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

public sealed class ClientConfigReaderTests
{
    [Fact]
    public void The_designs_example_is_read_as_it_stands()
    {
        var reading = ExampleConfigs.Documents.ReadDraft(ExampleConfigs.SpaDelSol, "spa-del-sol");

        reading.Errors.ShouldBeEmpty();
        var config = reading.Config.ShouldNotBeNull();
        config.Name.ShouldBe("SPA del Sol");
        config.Phone.ShouldBe("+34931234567");
        config.Region.ShouldBe("ES");
        config.Zone.Id.ShouldBe("Europe/Madrid");
        config.Locales.ShouldBe(["en", "es"]);
        config.Channels.Phone.ShouldBe(new PhoneChannel(true, "+34930000001", "whisper", "elevenlabs"));
        config.Channels.Web.Origins.ShouldBe(["https://spadelsol.example"]);
        config.Escalation.ShouldBe(new EscalationSettings("reception@spadelsol.example", "secret:slack"));
        config.Policies.ShouldBe(new PolicySettings(true, true, true, 365));
        config.DefaultPurpose.ShouldBe("lead_capture");
    }

    [Fact]
    public void The_examples_service_and_booking_rules_are_bound()
    {
        var config = ExampleConfigs.SpaDelSolConfig;

        var service = config.Services.ShouldHaveSingleItem();
        (service.Name, service.Duration, service.Calendar, service.Price, service.Buffer)
            .ShouldBe(("Massage 60m", Duration.FromMinutes(60), "cal_spa_general", "60 EUR", Duration.FromMinutes(10)));
        service.Synonyms.ShouldBe(["massage"]);
        config.ServiceNames.ShouldHaveSingleItem().Name.ShouldBe("Massage 60m");
        config.Booking.LeadFields.ShouldBe([LeadField.Name, LeadField.Phone, LeadField.Email, LeadField.Service, LeadField.PreferredTime]);
        (config.Booking.Provider, config.Booking.MinNotice, config.Booking.MaxDaysAhead, config.Booking.DoubleOptInSms)
            .ShouldBe(("built_in", Duration.FromMinutes(60), 60, false));
    }

    [Fact]
    public void The_examples_hours_are_bound()
    {
        var hours = ExampleConfigs.SpaDelSolConfig.Hours;

        hours.On(new LocalDate(2026, 11, 27)).ShouldBe([new OpenInterval(new(10, 0), new(19, 0))]);
        hours.On(new LocalDate(2026, 11, 28)).ShouldBe([new OpenInterval(new(10, 0), new(14, 0))]);
        hours.On(new LocalDate(2026, 11, 29)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(DemoClients))]
    public void Every_demo_client_is_read(string client) =>
        ExampleConfigs.Documents.ReadDraft(ExampleConfigs.Document(client), client).Errors.ShouldBeEmpty();

    public static TheoryData<string> DemoClients => [.. ExampleConfigs.Clients];
}
