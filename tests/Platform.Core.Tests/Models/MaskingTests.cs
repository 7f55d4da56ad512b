using NodaTime;
using Platform.Core.Models;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Models;

public sealed class MaskingTests
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();

    [Fact]
    public void Personal_values_have_stand_ins_and_come_back()
    {
        const string Text = "I'm Ana García, +34 612 345 678 or ana@example.com, my card is 4111 1111 1111 1111";
        var masked = Mask(Text);
        masked.Text.ShouldNotContain("Ana");
        masked.Text.ShouldNotContain("612");
        masked.Text.ShouldNotContain("example.com");
        masked.Text.ShouldNotContain("4111");
        masked.Open(masked.Text).ShouldBe(Text);
    }

    [Fact]
    public void What_is_known_of_the_person_is_masked_wherever_it_stands() =>
        Mask("tell berta puig it's me", "Berta Puig").Text.ShouldNotContain("berta", Case.Insensitive);

    [Fact]
    public void Dates_times_and_services_stay() => Mask("a massage on 12/3 at 10:30 for 60 EUR").Text.ShouldBe("a massage on 12/3 at 10:30 for 60 EUR");

    [Fact]
    public void Two_of_a_kind_can_be_told_apart() => Mask("not 612 345 678 but 612 345 679").Text.ShouldBe("not [phone 1] but [phone 2]");

    private static MaskedText Mask(string text, params string?[] known) => Masking.Of(text, Reader.Read(text, new ReadingContext
    {
        Locale = "en", Zone = DateTimeZone.Utc, Reference = Instant.FromUtc(2026, 11, 24, 9, 0), Region = "ES",
    }), known);
}
