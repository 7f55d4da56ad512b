using System.Security.Cryptography;
using System.Text;
using Platform.Integrations.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Agencies;

public sealed class AesSecretProtectorTests
{
    private readonly AesSecretProtector protector = new(new byte[32]);

    [Fact]
    public void Sealed_opens_for_its_owner_and_does_not_show_the_text()
    {
        var seal = protector.Seal("a", "c", "slack", "https://hooks.example/ünï");

        protector.Open("a", "c", "slack", seal).ShouldBe("https://hooks.example/ünï");
        Encoding.UTF8.GetString(seal).ShouldNotContain("hooks");
        protector.Seal("a", "c", "slack", "https://hooks.example/ünï").ShouldNotBe(seal, "each has a nonce of its own");
    }

    [Theory]
    [InlineData("b", "c", "slack"), InlineData("a", "d", "slack"), InlineData("a", "c", "other")]
    public void Sealed_opens_for_no_other(string agency, string client, string name)
    {
        var seal = protector.Seal("a", "c", "slack", "value");

        Should.Throw<CryptographicException>(() => protector.Open(agency, client, name, seal));
    }

    [Fact]
    public void Changed_or_foreign_bytes_do_not_open()
    {
        var seal = protector.Seal("a", "c", "slack", "value");
        seal[^1] ^= 1;

        Should.Throw<CryptographicException>(() => protector.Open("a", "c", "slack", seal));
        Should.Throw<CryptographicException>(() => protector.Open("a", "c", "slack", [1, 2, 3]));
        Should.Throw<CryptographicException>(() => new AesSecretProtector([.. Enumerable.Repeat((byte)1, 32)]).Open("a", "c", "slack", protector.Seal("a", "c", "slack", "v")));
    }
}
