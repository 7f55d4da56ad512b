using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Scheduling;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>Waiting for a time in a real cluster with PostgreSQL: who came first is told, in their own session, once.</summary>
[Collection(nameof(DurableCollection))]
public sealed class WaitlistTests(DurableCluster cluster)
{
    private readonly string agency = "wait-" + Guid.NewGuid().ToString("N")[..8];
    private int said;

    [Fact]
    public async Task Cancelled_time_goes_to_who_waited_first_and_lapsed_to_the_next()
    {
        var holder = await Booked();
        var (first, second) = (await Waiting("Berta Puig"), await Waiting("Clara Soler"));
        var watcher = new RecordingWatcher();
        await cluster.Session(first).Watch(cluster.Cluster.Client.CreateObjectReference<ISessionWatcher>(watcher));

        await Round();
        (await Statuses()).ShouldBe("waiting waiting", "nothing is free yet");

        await Say(holder, "cancel my appointment");
        await Say(holder, "yes");
        await RoundsUntilTold();
        (await Statuses()).ShouldBe("offered waiting");
        (await cluster.Look<string>(first.Thread, "select body::json->>'text' from turns where thread_id = $1 order by turn desc limit 1"))!.ShouldContain("has become free");
        await watcher.Completed();
        watcher.Heard.ShouldContain(h => h.What == "complete" && h.Text.Contains("has become free"), "a chat that is open hears it");
        (await cluster.Look<long>(first.Thread, "select count(*) from reservations where thread_id = $1 and status = 'held'")).ShouldBe(1);
        (await cluster.Look<long>(second.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(2);

        await Due();
        await Round();
        (await Statuses()).ShouldBe("offered waiting", "what one was told of is not told to the next");

        Outcome(await Say(first, "yes")).ShouldBe("booked");
        (await Statuses()).ShouldBe("booked waiting");
    }

    [Fact]
    public async Task One_who_cannot_be_looked_after_does_not_keep_the_others_waiting()
    {
        var entry = new WaitlistEntry(Guid.NewGuid(), "cal_spa_general", "Massage 60m", TimeWish.Any, "Clara Soler", "+34622333444", null);
        var (broken, well) = (new ThreadKey(agency, BrokenConfigs.Client, Channels.Web, Guid.NewGuid()), Thread());
        var round = new WaitlistRound(
            new Waiters([new(broken, 1, entry, 1), new(well, 1, entry, 1)]), new BrokenConfigs(), cluster.Cluster.Client, SystemClock.Instance, NullLogger<WaitlistRound>.Instance);

        (await round.Run(TestContext.Current.CancellationToken)).ShouldBe(1);

        (await cluster.Look<string>(well.Thread, "select body::json->>'text' from turns where thread_id = $1"))!.ShouldContain("has become free");
    }

    private async Task<ThreadKey> Booked()
    {
        var key = Thread();
        await Say(key, "I'm Ana García, 612345678, ana@example.com, a massage next thursday at 11:00");
        Outcome(await Say(key, "yes")).ShouldBe("booked");
        return key;
    }

    // They want that very time, which is taken: the offers will not do.
    private async Task<ThreadKey> Waiting(string name)
    {
        var key = Thread();
        await Say(key, $"I'm {name}, 622333444, x@example.com, a massage next thursday at 11:00");
        (await Say(key, "none of those, please put me on the waiting list")).RootElement.GetProperty("text").GetString()!.ShouldContain("on the waiting list");
        return key;
    }

    private Task<int> Round() => cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<WaitlistRound>().Run(TestContext.Current.CancellationToken);

    // The calendar hears of the cancellation by a call that nobody waits for: a round that comes first finds nothing, as in life the next one does.
    private async Task RoundsUntilTold()
    {
        int[] told = [0];
        while (told.Sum() == 0)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Due();
            told = await Task.WhenAll(Round(), Round());
        }

        told.Sum().ShouldBe(1);
    }

    private Task Due() => cluster.Look<object>(Guid.Empty, $"with due as (update waitlist set due_at = now() where agency_id = '{agency}' and $1::uuid is not null returning 1) select count(*) from due");

    private Task<string?> Statuses() => cluster.Look<string>(Guid.Empty, $"select string_agg(status, ' ' order by created_at) from waitlist where agency_id = '{agency}' and $1::uuid is not null");

    private ThreadKey Thread() => new(agency, DurableCluster.RealClient, Channels.Web, Guid.NewGuid());

    private async Task<JsonDocument> Say(ThreadKey thread, string text)
    {
        var result = await cluster.Session(thread).Accept(Conversation.Request($"w{Interlocked.Increment(ref said)}", text) with { Locale = "en" }, null);
        result.Status.ShouldBe(AcceptStatus.Answered);
        return JsonDocument.Parse(result.Body);
    }

    private static string? Outcome(JsonDocument reply) => reply.RootElement.GetProperty("metadata").TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null;

    private sealed class Waiters(IReadOnlyList<WaitingPerson> waiting) : IWaitlist
    {
        public Task<IReadOnlyList<WaitingPerson>> Claim(Duration again, int atMost, CancellationToken cancellation) => Task.FromResult(waiting);
    }

    /// <summary>One client's config cannot be had.</summary>
    private sealed class BrokenConfigs : IPublishedConfigs
    {
        public const string Client = "broken-spa";
        private readonly FixedConfigs configs = new();

        public ValueTask<ConfigLookup> Current(string agency, string client) =>
            client == Client ? throw new InvalidOperationException("This config cannot be read.") : configs.Current(agency, client);

        public ValueTask<ClientConfig> Pinned(string agency, string client, int version) => configs.Pinned(agency, client, version);
    }
}
