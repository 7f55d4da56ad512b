namespace Platform.Understanding.Contacts;

/// <summary>
/// What is accepted as an address: a dot-atom at a host name within the lengths of RFC 5321. Quoted local parts, comments and address
/// literals, which the RFCs allow and nobody gives to a receptionist, are not. Letters beyond ASCII are (RFC 6531).
/// </summary>
internal static class EmailSyntax
{
    public const int LongestAddress = 254;
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;
    private const int LongestLabel = 63;

    public static bool Accepts(ReadOnlySpan<char> address)
    {
        var at = address.IndexOf('@');
        return at > 0 && address.Length <= LongestAddress && IsLocal(address[..at]) && IsDomain(address[(at + 1)..]);
    }

    private static bool IsLocal(ReadOnlySpan<char> local)
    {
        if (local.Length > LongestLocal || local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var c in local)
        {
            if (!char.IsLetterOrDigit(c) && !".!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> domain)
    {
        if (domain.Length is 0 or > LongestDomain)
        {
            return false;
        }

        foreach (var range in domain.Split('.'))
        {
            if (!IsLabel(domain[range]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > LongestLabel || label[0] == '-' || label[^1] == '-')
        {
            return false;
        }

        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return true;
    }
}
