using System.Collections.Frozen;
using System.Text;
using Platform.Understanding.Text;

namespace Platform.Understanding.Contacts;

/// <summary>Reads the part of a said address after "at": "g mail dot com", "exchange dot example dot co dot uk".</summary>
internal static class SpokenDomain
{
    private const int MostPieces = 24;
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        "com", "net", "org", "edu", "gov", "info", "biz", "app", "dev", "cat", "xyz", "online", "site", "name", "shop", "store", "tech", "cloud", "email", "museum", "pro", "int", "mil");
    private static readonly FrozenSet<string> Providers = FrozenSet.Create(
        "gmail", "hotmail", "yahoo", "outlook", "icloud", "live", "aol", "msn", "proton", "protonmail", "gmx", "me", "googlemail", "ymail", "mail");

    /// <param name="end">The token after the domain.</param>
    /// <returns>The domain, or null where the words make none.</returns>
    public static string? Read(Message message, int from, out int end)
    {
        var domain = new StringBuilder();
        var labelStart = 0;
        for (end = from; end < message.Count && end - from < MostPieces; end++)
        {
            if (end > from && !Append(message, end, domain, ref labelStart))
            {
                break;
            }

            Piece(message, end, domain, ref labelStart);
            if (labelStart > 0 && IsEnding(domain, labelStart) && !Continues(message, end + 1))
            {
                end++;
                return domain.ToString();
            }
        }

        return null;
    }

    public static bool IsMailProvider(string domain) => Providers.Contains(domain[..domain.IndexOf('.')]);

    private static bool Append(Message message, int token, StringBuilder domain, ref int labelStart)
    {
        if (message[token].Break == Break.Sentence || SpokenPiece.Glue(message, token) is not { } glue)
        {
            return false;
        }

        domain.Append(glue);
        labelStart = glue.Contains('.') ? domain.Length : labelStart;
        return true;
    }

    private static void Piece(Message message, int token, StringBuilder domain, ref int labelStart)
    {
        var piece = SpokenPiece.Text(message, token);
        domain.Append(piece);
        labelStart = piece == "." ? domain.Length : labelStart;
    }

    private static bool Continues(Message message, int next) =>
        next < message.Count && message[next].Break != Break.Sentence
        && (SpokenPiece.Text(message, next) == "." || (SpokenPiece.Glue(message, next) is { Length: > 0 } glue && glue[0] == '.')
            || (message[next].Length == 1 && message[next - 1].Length == 1));

    private static bool IsEnding(StringBuilder domain, int labelStart)
    {
        var length = domain.Length - labelStart;
        if (labelStart < 2 || length < 2 || length > 6)
        {
            return false;
        }

        var label = domain.ToString(labelStart, length);
        return (length == 2 && label.All(char.IsAsciiLetter)) || Endings.Contains(label);
    }
}
