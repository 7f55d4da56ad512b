namespace Platform.Grains.Agencies;

/// <summary>The parts of grain keys.</summary>
internal static class TenantKey
{
    private const string AgencyPrefix = "agency/";

    /// <summary>Of <c>{agency}/{client}</c>.</summary>
    /// <exception cref="FormatException">The key has not these two parts.</exception>
    public static (string Agency, string Client) Client(string key) => key.IndexOf('/') is > 0 and var slash
        ? (key[..slash], key[(slash + 1)..])
        : throw new FormatException($"A client's key has two parts: '{key}'.");

    /// <summary>Of <c>agency/{agency}</c>.</summary>
    public static string Agency(string key) => key[AgencyPrefix.Length..];
}
