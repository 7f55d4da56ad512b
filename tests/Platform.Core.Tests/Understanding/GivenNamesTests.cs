using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Understanding;

public sealed class GivenNamesTests
{
    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("José Luis Martín", "José Luis")]
    [InlineData("María del Carmen Ruiz", "María del Carmen")]
    [InlineData("Ana Ruiz", "Ana")]
    public void Given_name_may_have_two_words(string full, string given) => GivenNames.Of(full).ShouldBe(given);

    [Theory]
    [InlineData("Ana\ud83d Ruiz")]
    [InlineData("\udc4d Ana")]
    public void Half_a_sign_in_a_name_harms_nothing(string full) => GivenNames.Of(full).ShouldBe(full.Split(' ')[0]);
}
