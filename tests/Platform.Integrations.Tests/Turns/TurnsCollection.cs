using Xunit;

namespace Platform.Integrations.Tests.Turns;

[CollectionDefinition(nameof(TurnsCollection))]
public sealed class TurnsCollection : ICollectionFixture<TurnDatabase>;
