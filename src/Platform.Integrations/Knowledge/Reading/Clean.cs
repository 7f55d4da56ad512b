using System.Text;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Text without what only a printer or a browser needs.</summary>
internal static class Clean
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>On one line, with single spaces.</summary>
    public static string Line(string text) => Spaced(text, keepLines: false);

    /// <summary>With single spaces and without empty lines.</summary>
    public static string Lines(string text) => Spaced(text, keepLines: true);

    private static string Spaced(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        var gap = '\0';
        foreach (var sign in text)
        {
            if (char.IsWhiteSpace(sign))
                gap = keepLines && (sign == '\n' || gap == '\n') ? '\n' : ' ';
            else if (!IsNothing(sign))
            {
                if (gap != '\0' && clean.Length > 0)
                    clean.Append(gap);
                gap = '\0';
                clean.Append(sign);
            }
        }

        return clean.ToString();
    }

    // what PostgreSQL cannot store or nobody can see
    private static bool IsNothing(char sign) => char.IsControl(sign) || sign is SoftHyphen or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or '\uFFFE' or '\uFFFF';
}
