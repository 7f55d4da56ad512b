using System.Security.Cryptography;
using System.Text;

namespace Platform.Core.Scheduling;

/// <summary>The stand-in calendar that all sandbox sessions of a client share, so that a try-out takes no real time.</summary>
public static class SandboxCalendar
{
    private const string Prefix = "sandbox-";
    private const int LongestKeyPart = 63;

    /// <summary><c>sandbox-{calendar}</c>; a name that would be too long for a key has its end replaced by a hash of the whole.</summary>
    public static string For(string calendar)
    {
        var name = Prefix + calendar;
        if (name.Length <= LongestKeyPart) return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(calendar)))[..16];
        return $"{name[..(LongestKeyPart - hash.Length - 1)]}-{hash}";
    }
}
