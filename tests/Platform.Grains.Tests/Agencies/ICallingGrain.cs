namespace Platform.Grains.Tests.Agencies;

/// <summary>A grain that calls others, as purposes and sessions do.</summary>
[Alias("platform.tests.caller")]
public interface ICallingGrain : IGrainWithStringKey
{
    [Alias("read")]
    Task<bool> ReadDraftOf(string key, string asAgency);

    [Alias("read_by_timer")]
    Task<string> ReadDraftByTimer(string key);
}
