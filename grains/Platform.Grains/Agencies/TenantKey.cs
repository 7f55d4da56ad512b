namespace Platform.Grains.Agencies;

/// <summary>The parts of grain keys.</summary>
internal static class TenantKey
{
    private const string AgencyPrefix = "agency/";

    /// <summary>Of <c>{agency}/{client}</c>.</summary>
    public static (string Agency, string Client) Client(string key)
    {
        var slash = key.IndexOf('/');
        return (key[..slash], key[(slash + 1)..]);
    }

    /// <summary>Of <c>agency/{agency}</c>.</summary>
    public static string Agency(string key) => key[AgencyPrefix.Length..];
}
