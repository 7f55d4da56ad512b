using Platform.Understanding.Contacts;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Contacts;

public sealed class WrittenContactTests
{
    [Theory]
    [InlineData("931 23 45 67", "ES", "+34931234567")]
    [InlineData("+34 931 234 567", "US", "+34931234567")]
    [InlineData("0034931234567", "ES", "+34931234567")]
    [InlineData("(212) 555-0123", "US", "+12125550123")]
    [InlineData("+34931234567", "ZZ", "+34931234567")]
    [InlineData("931234567", "ZZ", null)]
    [InlineData("twelve", "ES", null)]
    [InlineData("", "ES", null)]
    public void Phone_is_read_in_its_region(string text, string region, string? number) => WrittenContact.Phone(text, region).ShouldBe(number);

    [Theory]
    [InlineData(" ann@example.com ", "ann@example.com")]
    [InlineData("Ann@Example.com", "Ann@Example.com")]
    [InlineData("ann", null)]
    [InlineData("ann@", null)]
    [InlineData("", null)]
    public void Email_is_an_address_or_nothing(string text, string? address) => WrittenContact.Email(text).ShouldBe(address);
}
