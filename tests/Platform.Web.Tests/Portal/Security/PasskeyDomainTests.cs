using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

public sealed class PasskeyDomainTests
{
    [Theory]
    [InlineData("https://app.agency.example", "app.agency.example")]
    [InlineData("https://bücher.example:8443/portal", "xn--bcher-kva.example")]
    [InlineData("http://localhost:8080", "localhost")]
    [InlineData("http://127.0.0.1:8080", null)]
    [InlineData("http://[::1]:8080", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("not an address", null)]
    public void Domain_is_the_public_addresss_host_where_it_has_a_name(string? address, string? domain) => PasskeyDomain.Of(address).ShouldBe(domain);
}
