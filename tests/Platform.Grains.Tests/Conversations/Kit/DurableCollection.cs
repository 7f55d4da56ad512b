using Xunit;

namespace Platform.Grains.Tests.Conversations;

[CollectionDefinition(nameof(DurableCollection))]
public sealed class DurableCollection : ICollectionFixture<DurableCluster>;
