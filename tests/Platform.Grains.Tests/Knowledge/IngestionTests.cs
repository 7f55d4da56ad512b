using Npgsql;
using Platform.Core.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Knowledge;

/// <summary>Readings that end in the middle without the document's doing.</summary>
public sealed class IngestionTests(KnowledgeCluster cluster) : IClassFixture<KnowledgeCluster>
{
    [Fact]
    public async Task Database_that_is_away_does_not_count_against_a_document()
    {
        var (agency, client, document) = await Add();

        for (var time = 0; time <= DocumentWork.MostBreaks; time++)
            await cluster.Ingest(agency, client, document, new Ending(() => new NpgsqlException("away")), TestContext.Current.CancellationToken);

        await ShouldStillBeRead(agency, client, document);
    }

    [Fact]
    public async Task Silo_that_leaves_does_not_count_against_a_document()
    {
        var (agency, client, document) = await Add();

        for (var time = 0; time <= DocumentWork.MostBreaks; time++)
        {
            using var leaving = new CancellationTokenSource();
            await Should.ThrowAsync<OperationCanceledException>(() => cluster.Ingest(agency, client, document, new Ending(() =>
            {
                leaving.Cancel();
                return new OperationCanceledException(leaving.Token);
            }), leaving.Token));
        }

        await ShouldStillBeRead(agency, client, document);
    }

    [Fact]
    public async Task Client_whose_grain_was_told_goes_to_the_end_of_those_that_are_forgotten()
    {
        var (first, second) = (await Add(), await Add());
        await cluster.Do("update documents set updated_at = now() - interval '3 hours' where document_id = $1", first.Document);
        await cluster.Do("update documents set updated_at = now() - interval '2 hours' where document_id = $1", second.Document);

        (await Oldest()).ShouldBe((first.Agency, first.Client));
        (await cluster.Documents.Unsettled(first.Agency, first.Client, TestContext.Current.CancellationToken)).ShouldBe([first.Document]);
        (await Oldest()).ShouldBe((second.Agency, second.Client));
    }

    private async Task<(string, string)> Oldest() => (await cluster.Documents.Forgotten(NodaTime.Duration.FromHours(1), 1, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

    private async Task<(string Agency, string Client, Guid Document)> Add()
    {
        var client = $"c{Guid.NewGuid():N}";
        var agency = await cluster.Open(client);
        return (agency, client, await cluster.Add(agency, client, "Patient", "Umbrellas can be borrowed."));
    }

    private async Task ShouldStillBeRead(string agency, string client, Guid document)
    {
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Waiting);
        await cluster.Grain(agency, client).Read(document);
        (await cluster.Row(agency, client, document))!.State.ShouldBe(DocumentStates.Ready);
    }

    private sealed class Ending(Func<Exception> end) : IReadDocuments
    {
        public Task<DocumentReading> Read(string title, string? name, string mediaType, byte[] body, CancellationToken cancellation) => Task.FromException<DocumentReading>(end());
    }
}
