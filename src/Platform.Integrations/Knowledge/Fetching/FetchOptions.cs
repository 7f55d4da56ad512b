using System.ComponentModel.DataAnnotations;

namespace Platform.Integrations.Knowledge.Fetching;

/// <summary>How addresses that agencies type are fetched (<c>Knowledge__Fetch__*</c>).</summary>
public sealed class FetchOptions
{
    internal const string Section = "Knowledge:Fetch";

    /// <summary>Whether private, loopback and link-local addresses may be fetched: for tests and an intranet's own installation. Default false.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>Seconds for all of it: tries, redirects, body. Default 20.</summary>
    [Range(1, 120)]
    public int Seconds { get; init; } = 20;
}
