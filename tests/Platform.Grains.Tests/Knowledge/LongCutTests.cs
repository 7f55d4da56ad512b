using System.Collections.Immutable;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Platform.Core.Knowledge;
using Platform.Grains.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

public sealed class LongCutTests
{
    [Fact]
    public async Task Document_that_takes_too_long_to_cut_fails_and_says_why()
    {
        var time = new FakeTimeProvider();
        var documents = new OneDocument();
        using var lanes = new Lanes();
        var ingestion = new Ingestion(documents, new HeldReader(), new CountingFetcher(), new NoPassages(), lanes, new LateClock(time), time, NullLogger<Ingestion>.Instance);

        await ingestion.Run("a", "spa", Guid.NewGuid(), TestContext.Current.CancellationToken);

        documents.Problem.ShouldBe("Reading the document takes too long: split it.");
    }

    /// <summary>Two minutes pass when it is asked, which cutting does when it begins.</summary>
    private sealed class LateClock(FakeTimeProvider time) : IClock
    {
        public Instant GetCurrentInstant()
        {
            time.Advance(TimeSpan.FromMinutes(2));
            return Instant.FromDateTimeOffset(time.GetUtcNow());
        }
    }

    private sealed class NoPassages : IPassageStore
    {
        public Task<PassagesKept> Replace(string agency, string client, string documentId, int attempt, ImmutableArray<Passage> passages, CancellationToken cancellation) =>
            throw new InvalidOperationException("Nothing was cut.");
    }

    private sealed class OneDocument : IDocumentStore
    {
        public string? Problem { get; private set; }

        public Task<DocumentWaiting?> Look(string agency, string client, Guid document, CancellationToken cancellation) =>
            Task.FromResult(Problem is null ? new DocumentWaiting(document, 4) : null);

        public Task<DocumentWork?> Take(string agency, string client, Guid document, CancellationToken cancellation) =>
            Task.FromResult<DocumentWork?>(new(document, 1, 0, "Long", DocumentKinds.Text, null, "text/plain", "One."u8.ToArray()));

        public Task<bool> Fail(string agency, string client, DocumentWork work, string problem, CancellationToken cancellation)
        {
            Problem = problem;
            return Task.FromResult(true);
        }

        public Task<bool> Release(string agency, string client, DocumentWork work, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> Unsettled(string agency, string client, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<IReadOnlyList<(string Agency, string Client)>> Forgotten(Duration olderThan, int atMost, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> Keep(string agency, string client, DocumentWork work, byte[] body, string mediaType, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<bool> Finish(string agency, string client, DocumentWork work, string title, string mediaType, int passages, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
