using Orleans;
using Orleans.Concurrency;

namespace Platform.Web.Tests.Cluster;

/// <summary>Holds a slow turn back until a test opens it.</summary>
public interface IGate : IGrainWithStringKey
{
    [AlwaysInterleave]
    Task Pass();

    [AlwaysInterleave]
    Task Open();
}
