using System.Collections.Concurrent;
using Platform.Core.Knowledge;

namespace Platform.Grains.Tests.Knowledge;

/// <summary>Every address holds its own words.</summary>
internal sealed class CountingFetcher : IFetchDocuments
{
    private readonly ConcurrentDictionary<string, int> fetches = new(StringComparer.Ordinal);

    /// <summary>What an address says the so-manieth time.</summary>
    public static string Page(int count) => $"Version {count} of a page about umbrellas.";

    public int Fetches(string address) => fetches.GetValueOrDefault(address);

    public Task<DocumentFetch> Fetch(string address, CancellationToken cancellation)
    {
        var count = fetches.AddOrUpdate(address, 1, (_, before) => before + 1);
        return Task.FromResult<DocumentFetch>(address.EndsWith("/gone", StringComparison.Ordinal)
            ? new DocumentFetch.Failed("There is no page at this address.")
            : new DocumentFetch.Fetched(System.Text.Encoding.UTF8.GetBytes(Page(count)), "text/plain"));
    }
}
