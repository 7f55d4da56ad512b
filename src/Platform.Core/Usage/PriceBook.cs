using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Platform.Core.Usage;

/// <summary>What models cost, and since when. A model that it does not know costs what the dearest of its provider does: rather too much is reserved than too little.</summary>
public sealed class PriceBook(ImmutableArray<ModelPrice> prices)
{
    private const string AnyModel = "*";
    private const int DateDigits = 8;

    /// <summary>The book that comes with the product: the resource <c>Usage/prices.csv</c>.</summary>
    public static PriceBook Shipped { get; } = Parse(Resource());

    /// <param name="csv">A heading, then <c>provider,model,input,output,valid from</c> a line.</param>
    public static PriceBook Parse(string csv) => new([.. csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(Row)]);

    /// <summary>The price of a model on a day.</summary>
    public ModelPrice Find(string provider, string model, LocalDate on)
    {
        var known = Valid(prices.Where(p => p.Provider == provider), on);
        var exact = known.Find(p => p.Model == model) ?? known.Find(p => p.Model == Undated(model)) ?? known.Find(p => p.Model == AnyModel);
        return exact ?? Dearest(provider, model, known.Count > 0 ? known : Valid(prices, on), on);
    }

    private static ModelPrice Dearest(string provider, string model, List<ModelPrice> among, LocalDate on) =>
        new(provider, model, among.Max(p => p.InputUsd), among.Max(p => p.OutputUsd), on);

    // Before its first day a price is that of its first day: better than none.
    private static List<ModelPrice> Valid(IEnumerable<ModelPrice> rows, LocalDate on) =>
        [.. rows.GroupBy(p => (p.Provider, p.Model)).Select(g => g.Where(p => p.ValidFrom <= on).MaxBy(p => p.ValidFrom) ?? g.MinBy(p => p.ValidFrom)!)];

    // "gpt-4o-mini-2024-07-18" and "claude-haiku-4-5-20251001" are dated releases of the models without the date.
    private static string Undated(string model)
    {
        var (end, digits) = (model.Length, 0);
        while (end > 0 && digits < DateDigits && (char.IsAsciiDigit(model[end - 1]) || model[end - 1] == '-'))
            if (model[--end] != '-') digits++;
        return digits == DateDigits && end > 1 && model[end - 1] == '-' ? model[..(end - 1)] : model;
    }

    private static ModelPrice Row(string line) => line.Split(',') is [var provider, var model, var input, var output, var from]
        ? new(provider, model, Usd(input), Usd(output), LocalDatePattern.Iso.Parse(from).GetValueOrThrow())
        : throw new FormatException($"No price: '{line}'.");

    private static decimal Usd(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Resource()
    {
        using var file = new StreamReader(typeof(PriceBook).Assembly.GetManifestResourceStream("Usage/prices.csv") ?? throw new InvalidOperationException("The prices are missing."));
        return file.ReadToEnd();
    }
}
