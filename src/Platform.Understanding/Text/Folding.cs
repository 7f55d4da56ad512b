using System.Globalization;
using System.Text;

namespace Platform.Understanding.Text;

/// <summary>Makes letters comparable: lower case, full width to plain, no marks on Latin letters.</summary>
internal static class Folding
{
    private const int Mapped = 0x250;
    private static readonly char[] Latin = BuildLatin();

    public static char Fold(char c) => c switch
    {
        < (char)Mapped => Latin[c],
        >= '\uFF01' and <= '\uFF5E' => Latin[c - 0xFEE0],
        _ when char.IsDigit(c) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        _ => char.ToLowerInvariant(c),
    };

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    private static char[] BuildLatin()
    {
        var map = new char[Mapped];
        for (var i = 0; i < Mapped; i++)
        {
            var c = (char)i;
            map[i] = char.IsLetter(c) ? Base(c) : c;
        }

        return map;
    }

    private static char Base(char c) => c switch
    {
        'ø' or 'Ø' => 'o',
        'ł' or 'Ł' => 'l',
        'đ' or 'Đ' or 'ð' or 'Ð' => 'd',
        'ı' => 'i',
        _ => char.ToLowerInvariant(c.ToString().Normalize(NormalizationForm.FormD)[0]),
    };
}
