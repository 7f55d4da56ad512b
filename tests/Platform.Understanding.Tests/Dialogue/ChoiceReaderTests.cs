using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dialogue;

public sealed class ChoiceReaderTests
{
    private static readonly ImmutableArray<LocalDateTime> Offered =
        [new(2026, 11, 25, 10, 0), new(2026, 11, 25, 14, 0), new(2026, 11, 26, 16, 30)];

    [Theory]
    [InlineData("the second one", 1)]
    [InlineData("the first one works", 0)]
    [InlineData("option 3", 2)]
    [InlineData("3", 2)]
    [InlineData("the earliest", 0)]
    [InlineData("the last one", 2)]
    [InlineData("either one is fine", 0)]
    [InlineData("any", 0)]
    [InlineData("whatever suits you", 0)]
    [InlineData("do you have any other times?", null)]
    [InlineData("a later one please", null)]
    [InlineData("later", null)]
    [InlineData("not the first one", null)]
    [InlineData("2", 1)]
    [InlineData("hello", null)]
    public void Choice_among_offered_times_is_read(string text, int? choice) =>
        Reads.With(text, Reads.Context with { Offered = Offered, Asked = Asked.Choice | Asked.Time }).Choice.ShouldBe(choice);

    [Fact]
    public void Choice_of_the_only_offer_is_a_yes() =>
        Reads.With("yes please", Reads.Context with { Offered = Offered[..1] }).Choice.ShouldBe(0);
}
