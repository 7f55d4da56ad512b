using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Platform.Core.Agencies;
using Platform.Grains.Agencies;
using Platform.Grains.Privacy;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Privacy;

public sealed class RetentionRoundTests
{
    private readonly Remembered retention = new();
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Batches_follow_each_other_while_there_is_more_and_then_come_once_a_minute()
    {
        var round = Round(new FixedConfigs());
        retention.More.Enqueue(true);

        (await Run(round)).ShouldBeTrue();
        (await Run(round)).ShouldBeTrue();
        (await Run(round)).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(59));
        (await Run(round)).ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        (await Run(round)).ShouldBeTrue();

        retention.Batches.ShouldBe(3);
    }

    [Fact]
    public async Task Days_are_learned_of_the_published_config_and_before_anything_is_erased()
    {
        retention.NotKnown.AddRange([("acme", "draft"), ("acme", "nobody"), ("acme", "spa")]);

        await Run(Round(new FixedConfigs()));

        retention.Known.ShouldBe([("spa", 1, 365)]);
    }

    [Fact]
    public async Task Client_whose_config_cannot_be_read_keeps_no_other_from_being_known()
    {
        retention.NotKnown.AddRange([("acme", Broken.Client), ("acme", "spa")]);

        await Run(Round(new Broken()));

        retention.Known.ShouldHaveSingleItem().Client.ShouldBe("spa");
        retention.Batches.ShouldBe(1);
    }

    private RetentionRound Round(IPublishedConfigs configs) => new(retention, configs, time, NullLogger<RetentionRound>.Instance);

    private static Task<bool> Run(RetentionRound round) => round.Run(TestContext.Current.CancellationToken);

    private sealed class Broken : IPublishedConfigs
    {
        public const string Client = "broken";
        private readonly FixedConfigs others = new();

        public ValueTask<ConfigLookup> Current(string agency, string client) =>
            client == Client ? throw new FormatException("cannot be read") : others.Current(agency, client);

        public ValueTask<ClientConfig> Pinned(string agency, string client, int version) => others.Pinned(agency, client, version);
    }
}
