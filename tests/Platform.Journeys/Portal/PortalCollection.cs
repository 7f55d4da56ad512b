using Xunit;

namespace Platform.Journeys.Portal;

/// <summary>The journeys of the portal share one running product, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<PortalFixture>
{
    internal const string Name = "portal";
}
