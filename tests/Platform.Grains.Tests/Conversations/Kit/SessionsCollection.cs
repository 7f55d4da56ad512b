using Xunit;

namespace Platform.Grains.Tests.Conversations;

[CollectionDefinition(nameof(SessionsCollection))]
public sealed class SessionsCollection : ICollectionFixture<SessionCluster>;
