using System.Globalization;
using System.Text;

namespace Platform.Web.Portal.Agencies;

/// <summary>Suggests a client's id from its name: "Café del Sol" gives <c>cafe-del-sol</c>.</summary>
internal static class ClientIds
{
    internal static string From(string name)
    {
        var id = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
                id.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        return id.ToString(0, Math.Min(id.Length, 63)).Trim('-');
    }
}
