using CsCheck;
using Platform.Core.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Scheduling;

public sealed class BookingReferenceTests
{
    [Fact]
    public void Reference_is_found_again_however_it_is_written() =>
        Gen.ULong.Sample(random =>
        {
            var reference = BookingReference.From(random);
            BookingReference.Normalise(reference).ShouldBe(reference);
            BookingReference.Normalise(reference.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace("-", " ")).ShouldBe(reference);
        });

    [Theory]
    [InlineData("")]
    [InlineData("K7QM2")]
    [InlineData("K7QM2-FXN9RU")]
    [InlineData("not a reference!")]
    public void Other_text_is_none(string text) => BookingReference.Normalise(text).ShouldBeNull();
}
