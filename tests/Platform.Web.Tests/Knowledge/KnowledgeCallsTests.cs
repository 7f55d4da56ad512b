using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using Orleans;
using Orleans.Runtime;
using Platform.Core.Knowledge;
using Platform.Grains.Contracts.Knowledge;
using Platform.Integrations.Knowledge.Documents;
using Platform.Web.Knowledge;
using Platform.Web.Tests.Cluster;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Knowledge;

/// <summary>Whoever adds a document hears of it in time, whatever happens to the silo that reads it.</summary>
public sealed class KnowledgeCallsTests(WebFixture web) : IClassFixture<WebFixture>
{
    private readonly IKnowledgeGrain grain = Substitute.For<IKnowledgeGrain>();

    [Fact]
    public async Task Document_that_takes_long_is_answered_as_it_stands()
    {
        var document = await AddAsync();
        grain.Read(document).Returns(Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));

        var time = new FakeTimeProvider();
        var reading = ReadAsync(document, time);
        while (!reading.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var row = await reading;

        row.State.ShouldBe(DocumentStates.Waiting);
        await grain.Received(1).Read(document);
    }

    [Fact]
    public async Task Silo_that_goes_away_is_asked_again_elsewhere()
    {
        var document = await AddAsync();
        grain.Read(document).Returns(_ => Task.FromException(new SiloUnavailableException("gone")), _ => web.SqlAsync("update documents set state = 'ready' where document_id = $1", document));

        (await ReadAsync(document, new PatientTime())).State.ShouldBe(DocumentStates.Ready);

        await grain.Received(2).Read(document);
    }

    private async Task<Guid> AddAsync()
    {
        var added = await web.Services.GetRequiredService<DocumentChanges>().AddAsync(
            "agency-a", "spa", new("A", DocumentKinds.Text, null, "text/plain", Guid.NewGuid().ToByteArray()), "api", TestContext.Current.CancellationToken);
        return added.ShouldBeOfType<AddedDocument.New>().Id;
    }

    private async Task<DocumentRow> ReadAsync(Guid document, TimeProvider time)
    {
        var cluster = Substitute.For<IClusterClient>();
        cluster.GetGrain<IKnowledgeGrain>("agency-a/spa", null).Returns(grain);
        var calls = new KnowledgeCalls(cluster, web.Services.GetRequiredService<DocumentQueries>(), time);
        return (await calls.ReadAsync("agency-a", "spa", document, TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    /// <summary>A clock that stands; whoever waits for a while waits for nothing, and whoever sets a limit has none.</summary>
    private sealed class PatientTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime < KnowledgeCalls.Patience ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
    }
}
