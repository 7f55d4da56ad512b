using System.Text;
using CsCheck;
using Platform.Core.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Conversations;

public sealed class StorableTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("família 👪 名前", "família 👪 名前")]
    [InlineData("nul \0", "nul \ufffd")]
    public void Text_is_kept_but_for_what_no_store_can_keep(string text, string kept) => StorableText.Of(text).ShouldBe(kept);

    [Fact]
    public void Half_of_a_pair_is_replaced()
    {
        StorableText.Of("half \ud83d").ShouldBe("half \ufffd");
        StorableText.Of("\udc6a and half").ShouldBe("\ufffd and half");
    }

    [Fact]
    public void Nothing_stays_nothing() => StorableText.Of(null).ShouldBeNull();

    [Fact]
    public void Whatever_comes_in_survives_utf8_and_holds_no_nul() => Gen.String.Sample(text =>
    {
        var kept = StorableText.Of(text);
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(kept)) == kept && !kept.Contains('\0');
    });
}
