using Platform.Core.Models;

namespace Platform.Core.Leads.SecondReading;

/// <summary>Whether a proposed value stands in the person's own words: what does not is nobody's, however well it looks.</summary>
internal static class Evidence
{
    private const int FewestDigits = 6;

    /// <summary>Every word of it.</summary>
    public static bool OfWords(string text, string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(w => Literal.Occurs(text, w));

    /// <summary>Its digits in a row, whatever stands between them.</summary>
    public static bool OfDigits(string text, string value) =>
        Digits(value) is { Length: >= FewestDigits } digits && Digits(text).Contains(digits, StringComparison.Ordinal);

    /// <summary>Each of its parts between signs.</summary>
    public static bool OfParts(string text, string value) =>
        value.Split(['@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).All(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
