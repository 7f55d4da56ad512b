using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

public sealed class RegionTests
{
    [Theory]
    [InlineData("phone: \"+442071838750\"", "Europe/Madrid", "GB")]
    [InlineData("", "Europe/Madrid", "ES")]
    [InlineData("", "America/New_York", "US")]
    [InlineData("", "Asia/Calcutta", "IN")]
    [InlineData("", "Europe/Dublin", "IE")]
    [InlineData("", "Etc/UTC", "US")]
    public void Region_is_the_phones_else_the_zones(string phone, string zone, string region)
    {
        var reading = ConfigText.Read($$"""
            client_id: spa-del-sol
            business_profile:
              name: Spa
              time_zone: {{zone}}
              {{phone}}
            """);

        reading.Errors.ShouldBeEmpty();
        reading.Config!.Region.ShouldBe(region);
    }
}
