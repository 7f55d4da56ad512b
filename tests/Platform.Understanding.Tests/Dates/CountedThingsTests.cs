using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>A number before a day may count things: "book me one tomorrow at 3" wants three o'clock.</summary>
public sealed class CountedThingsTests
{
    [Theory]
    [InlineData("book me one tomorrow at 3 pm", "2026-03-05 15:00")]
    [InlineData("book me one tomorrow", "2026-03-05")]
    [InlineData("the first one tomorrow", "2026-03-05")]
    [InlineData("can I get two tomorrow at 4pm", "2026-03-05 16:00")]
    [InlineData("two tomorrow 4pm", "2026-03-05 16:00")]
    [InlineData("8 tomorrow", "2026-03-05 08:00")]
    public void Read_number_before_a_day_is_an_hour_only_without_another(string text, string expected) => Said.By(text).Replace('T', ' ').ShouldStartWith(expected);
}
