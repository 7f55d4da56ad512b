using Platform.Web.Portal.Account;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Account;

public sealed class SetUpCodeTests
{
    [Fact]
    public void Address_names_issuer_member_and_key() => SetUpCode.Address("ana+x@acme.example", "GEZDGNBV")
        .ShouldBe("otpauth://totp/Receptionist:ana%2Bx%40acme.example?secret=GEZDGNBV&issuer=Receptionist");

    [Fact]
    public void Key_is_grouped_for_typing() => SetUpCode.Grouped("GEZDGNBVGY").ShouldBe("GEZD GNBV GY");

    [Fact]
    public void Drawing_has_its_first_corner_after_a_quiet_zone_of_four()
    {
        var (size, path) = SetUpCode.Draw("otpauth://totp/x");
        ((size - 8 - 17) % 4).ShouldBe(0);
        path.ShouldStartWith("M4 4h1v1h-1zM5 4h1v1h-1z");
    }

    [Theory]
    [InlineData("123 456", "123456")]
    [InlineData("١٢٣456", "456")]
    [InlineData(null, "")]
    public void Digits_are_what_is_left_of_a_typed_code(string? typed, string digits) => AccountDesk.Digits(typed).ShouldBe(digits);
}
