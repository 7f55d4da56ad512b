using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

public sealed class SignInEndpointsTests
{
    [Theory]
    [InlineData("/portal/leads?q=a", "/portal/leads?q=a")]
    [InlineData(null, "/portal")]
    [InlineData("https://evil.example/portal", "/portal")]
    [InlineData("//evil.example", "/portal")]
    [InlineData("/portal\\..\\evil", "/portal")]
    [InlineData("/portalevil", "/portal")]
    [InlineData("/portal/sign-in?failed=wrong", "/portal")]
    public void Way_back_stays_in_the_portal(string? asked, string goes) => SignInEndpoints.LocalPath(asked).ShouldBe(goes);
}
