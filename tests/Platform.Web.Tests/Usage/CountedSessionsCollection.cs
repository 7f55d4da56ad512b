using Xunit;

namespace Platform.Web.Tests.Usage;

/// <summary>The tests that read one host's counted sessions.</summary>
[CollectionDefinition(nameof(CountedSessionsCollection))]
public sealed class CountedSessionsCollection : ICollectionFixture<CountedSessions>;
