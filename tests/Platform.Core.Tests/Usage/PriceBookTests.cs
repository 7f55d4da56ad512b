using NodaTime;
using Platform.Core.Models;
using Platform.Core.Usage;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Usage;

public sealed class PriceBookTests
{
    private static readonly PriceBook Book = PriceBook.Parse("""
        provider,model,input,output,valid_from
        openai,small,1,4,2025-01-01
        openai,small,0.5,2,2026-01-01
        openai,large,10,8,2025-01-01
        ollama,*,0,0,2025-01-01
        """);

    [Theory]
    [InlineData("2025-06-30", 1, 4)]
    [InlineData("2026-01-01", 0.5, 2)]
    [InlineData("2024-01-01", 1, 4)]
    public void Price_is_that_of_the_day(string day, decimal input, decimal output) =>
        Price("openai", "small", day).ShouldBe((input, output));

    [Fact]
    public void Dated_release_costs_what_its_model_does()
    {
        Price("openai", "small-2025-07-18", "2026-06-01").ShouldBe((0.5m, 2m));
        Price("openai", "small-20250718", "2026-06-01").ShouldBe((0.5m, 2m));
    }

    [Fact]
    public void Unknown_model_costs_what_the_dearest_of_its_provider_does_part_by_part() =>
        Price("openai", "gpt-of-tomorrow", "2025-06-30").ShouldBe((10m, 8m));

    [Fact]
    public void Unknown_provider_costs_what_the_dearest_of_all_does() => Price("nobody", "x", "2025-06-30").ShouldBe((10m, 8m));

    [Fact]
    public void Model_of_ones_own_machine_costs_nothing() => Price("ollama", "llama", "2026-06-01").ShouldBe((0m, 0m));

    [Fact]
    public void Cost_is_counted_by_the_million() =>
        new ModelPrice("p", "m", 2, 8, default).Of(new ModelUsage(1_000, 250, 1)).ShouldBe(0.004m);

    [Fact]
    public void Shipped_book_knows_each_provider_and_has_no_negative_price()
    {
        foreach (var provider in (string[])["openai", "azure", "anthropic"])
            PriceBook.Shipped.Find(provider, "unheard of", new(2026, 11, 1)).OutputUsd.ShouldBeGreaterThan(0);
        PriceBook.Shipped.Find("ollama", "anything", new(2026, 11, 1)).OutputUsd.ShouldBe(0);
    }

    private static (decimal, decimal) Price(string provider, string model, string day)
    {
        var price = Book.Find(provider, model, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        return (price.InputUsd, price.OutputUsd);
    }
}
