using Platform.Core.Agencies;
using Platform.Web.Portal.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Agencies;

public sealed class ClientIdsTests
{
    [Theory]
    [InlineData("SPA del Sol", "spa-del-sol")]
    [InlineData("Café  Ñandú & Co.", "cafe-nandu-co")]
    [InlineData("  --  ", "")]
    public void Id_follows_from_the_name(string name, string id) => ClientIds.From(name).ShouldBe(id);

    [Fact]
    public void Id_of_a_long_name_is_acceptable() => KeyPart.IsValid(ClientIds.From(new string('a', 61) + " bcd")).ShouldBeTrue();
}
