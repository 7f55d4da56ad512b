using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Contacts;

public sealed class EmailReaderTests
{
    [Theory]
    [InlineData("anna.smith@Example.COM", "anna.smith@example.com")]
    [InlineData("Periods can be ambiguous. Contact webmaster@contoso.com.", "webmaster@contoso.com")]
    [InlineData("write to <o'neil+spa@mail.example.co.uk>, please", "o'neil+spa@mail.example.co.uk")]
    [InlineData("anna @ example.com", "anna@example.com")]
    public void Email_written_is_read(string text, string address) =>
        Reads.En(text).Emails.ShouldHaveSingleItem().Address.ShouldBe(address);

    [Theory]
    [InlineData("anna dot smith at gmail dot com", "anna.smith@gmail.com")]
    [InlineData("it's j underscore doe at example dot co dot uk", "j_doe@example.co.uk")]
    [InlineData("a b c one two three at g mail dot com", "abc123@gmail.com")]
    [InlineData("my email is double u forty two at example dot org thanks", "w42@example.org")]
    public void Email_spoken_is_read(string text, string address) =>
        Reads.En(text, Asked.Email, "phone").Emails.ShouldHaveSingleItem().Address.ShouldBe(address);

    [Theory]
    [InlineData("fitness at 6.40")]
    [InlineData("meet me at the salon at 5")]
    [InlineData("abc@")]
    [InlineData("@anna")]
    public void Text_without_address_gives_none(string text) =>
        Reads.En(text, Asked.Email, "phone").Emails.ShouldBeEmpty();
}
