using Platform.Core.Knowledge;
using Platform.Web.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Knowledge;

public sealed class DocumentRulesTests
{
    private static readonly string Letters = new('a', KnowledgeLimits.TitleLength - 1);

    [Fact]
    public void Name_of_a_file_that_is_too_long_is_not_cut_within_a_sign()
    {
        var (document, _) = DocumentRules.File(null, $"{Letters}😀.txt", null, [1]);

        (document!.Title, document.Source).ShouldBe((Letters, Letters));
    }

    [Fact]
    public void Address_that_is_too_long_once_its_signs_are_escaped_says_so()
    {
        // 900 signs, each of them six bytes long in an address
        var (document, fault) = DocumentRules.Url($"https://spa.example/{new string('é', 900)}", allowPrivate: false);

        (document, fault).ShouldBe((null, $"An address has {KnowledgeLimits.AddressLength:N0} characters at most, counted as they are sent."));
    }
}
