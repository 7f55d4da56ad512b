using System.Security.Cryptography;
using Platform.Web.Portal.Security;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Security;

public sealed class SealingKeyCipherTests
{
    private readonly byte[] master = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public void Text_sealed_opens_with_the_same_master_key()
    {
        var cipher = new SealingKeyCipher(master);
        new SealingKeyCipher(master).Decrypt(cipher.Encrypt("<key>ü</key>")).ShouldBe("<key>ü</key>");
    }

    [Fact]
    public void Text_sealed_twice_looks_different() =>
        new SealingKeyCipher(master).Encrypt("same").ShouldNotBe(new SealingKeyCipher(master).Encrypt("same"));

    [Fact]
    public void Another_master_key_does_not_open_it()
    {
        var text = new SealingKeyCipher(master).Encrypt("secret");
        Should.Throw<CryptographicException>(() => new SealingKeyCipher(RandomNumberGenerator.GetBytes(32)).Decrypt(text));
    }

    [Fact]
    public void Changed_text_does_not_open()
    {
        var bytes = Convert.FromBase64String(new SealingKeyCipher(master).Encrypt("secret"));
        bytes[^1] ^= 1;
        Should.Throw<CryptographicException>(() => new SealingKeyCipher(master).Decrypt(Convert.ToBase64String(bytes)));
    }
}
