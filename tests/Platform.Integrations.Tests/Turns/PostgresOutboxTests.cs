using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Integrations.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class PostgresOutboxTests(TurnDatabase database)
{
    private readonly ThreadKey key = Some.Thread();

    [Fact]
    public async Task Effect_is_born_claimed_and_falls_to_another_silo_when_the_claim_lapses()
    {
        var effect = Some.Send() with { Speaks = false };
        await database.Commit(Some.Turn(key).Doing(effect));
        (await Claimed()).ShouldBeEmpty();

        await LapseClaims();

        var due = (await Claimed()).Single();
        due.ShouldBe(new(key.Agency, key.Client, key.Thread, 1, 1, 0, 2, effect));
        (await Claimed()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Effects_of_a_silo_that_died_fall_to_one_other_each()
    {
        var effects = Enumerable.Range(0, 40).Select(_ => Some.Send() with { Speaks = false }).ToArray();
        await database.Commit(Some.Turn(key).Doing(effects));
        await LapseClaims();

        var rivals = Enumerable.Range(1, 8).Select(n => new PostgresOutbox(database.Source, $"silo-{n}"));
        var claims = await Task.WhenAll(rivals.Select(r => r.Claim(1000, TestContext.Current.CancellationToken)));

        claims.SelectMany(c => c).Where(e => e.Thread == key.Thread).Select(e => e.Effect.Id).ShouldBe(effects.Select(e => e.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task Sends_of_a_session_go_in_order()
    {
        var (first, second) = (Some.Send(), Some.Send());
        await database.Commit(Some.Turn(key).Doing(first, second));

        (await Begin(second)).ShouldBeFalse();
        (await Begin(first)).ShouldBeTrue();
        (await Begin(second)).ShouldBeFalse();
        await Finish(first, new EffectResult.Done());
        (await Begin(second)).ShouldBeTrue();
        (await Status()).ShouldBe("done sending");
    }

    [Fact]
    public async Task Send_that_must_wait_goes_back_to_the_sweeper()
    {
        var (first, second) = (Some.Send(), Some.Send());
        await database.Commit(Some.Turn(key).Doing(first, second));
        await Begin(second);
        (await Claimed()).ShouldBeEmpty();

        await Begin(first);
        await Finish(first, new EffectResult.Done());

        (await Claimed()).Single().Effect.ShouldBe(second);
    }

    [Fact]
    public async Task Send_of_an_epoch_that_is_over_is_cancelled_and_holds_up_nothing()
    {
        var (stale, next) = (Some.Send(), Some.Send());
        await database.Commit(Some.Turn(key).Doing(stale));
        await Begin(stale);
        await ChangeMode(SessionMode.Bot);
        await Finish(stale, new EffectResult.Failed("busy"), Duration.FromMinutes(1));
        await database.Commit((Some.Turn(key, 2) with { Version = 2, Epoch = 1 }).Doing(next));

        (await Begin(next, turn: 2, epoch: 1)).ShouldBeTrue();
        (await Begin(stale)).ShouldBeFalse();
        (await Status()).ShouldBe("cancelled sending");
    }

    [Fact]
    public async Task Send_in_progress_is_seen_until_it_ends()
    {
        var send = Some.Send();
        await database.Commit(Some.Turn(key).Doing(send));
        (await IsSending()).ShouldBeFalse();

        await Begin(send);
        (await IsSending()).ShouldBeTrue();
        await ChangeMode(SessionMode.Human);
        (await IsSending()).ShouldBeTrue();
        await Finish(send, new EffectResult.Done());
        (await IsSending()).ShouldBeFalse();
    }

    [Fact]
    public async Task Send_whose_silo_died_is_unknown_not_repeated_and_the_next_goes_out()
    {
        var (first, second) = (Some.Send(), Some.Send());
        await database.Commit(Some.Turn(key).Doing(first, second));
        await Begin(first);
        await LapseClaims();

        (await Claimed()).Single().Effect.ShouldBe(second);
        (await Status()).ShouldBe("unknown pending");
    }

    [Theory]
    [InlineData("failed", "pending")]
    [InlineData("last", "dead")]
    [InlineData("refused", "dead")]
    [InlineData("unknown", "unknown")]
    [InlineData("done", "done")]
    public async Task Result_decides_what_becomes_of_an_effect(string result, string status)
    {
        var effect = Some.Send() with { Speaks = false };
        await database.Commit(Some.Turn(key).Doing(effect));

        await Finish(effect, result switch
        {
            "done" => new EffectResult.Done(),
            "refused" => new EffectResult.Refused("gone"),
            "unknown" => new EffectResult.Unknown("timeout"),
            _ => new EffectResult.Failed("busy"),
        }, result == "failed" ? Duration.FromMinutes(1) : null);

        (await Status()).ShouldBe(status);
        (await Claimed()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Failed_effect_is_due_again_after_its_pause()
    {
        var effect = Some.Send() with { Speaks = false };
        await database.Commit(Some.Turn(key).Doing(effect));

        await Finish(effect, new EffectResult.Failed("busy"), Duration.Zero);

        (await Claimed()).Single().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task Another_agency_can_neither_begin_nor_finish_an_effect()
    {
        var send = Some.Send();
        await database.Commit(Some.Turn(key).Doing(send));
        var foreign = Due(send) with { Agency = "other" };

        (await database.Outbox.BeginSend(foreign, TestContext.Current.CancellationToken)).ShouldBeFalse();
        await database.Outbox.Finish(foreign, new EffectResult.Done(), null, TestContext.Current.CancellationToken);

        (await Status()).ShouldBe("pending");
    }

    private DueEffect Due(Effect effect, int turn = 1, int epoch = 0) => new(key.Agency, key.Client, key.Thread, 1, turn, epoch, 1, effect);

    private Task<bool> Begin(Effect effect, int turn = 1, int epoch = 0) => database.Outbox.BeginSend(Due(effect, turn, epoch), TestContext.Current.CancellationToken);

    private Task Finish(Effect effect, EffectResult result, Duration? again = null) => database.Outbox.Finish(Due(effect), result, again, TestContext.Current.CancellationToken);

    private Task<bool> IsSending() => database.Outbox.IsSending(key.Agency, key.Thread, TestContext.Current.CancellationToken);

    private async Task<DueEffect[]> Claimed() =>
        [.. (await new PostgresOutbox(database.Source, "silo-two").Claim(1000, TestContext.Current.CancellationToken)).Where(e => e.Thread == key.Thread)];

    private Task LapseClaims() => database.Do("update effects set claimed_until = now() - interval '1 second' where thread_id = $1 and claimed_until is not null", key.Thread);

    private Task ChangeMode(SessionMode mode) =>
        database.Store.ChangeMode(new(Some.Opening(key), 1, 1, 0, mode, null, Some.At), TestContext.Current.CancellationToken);

    private Task<string?> Status() => database.Look<string>(key, "select string_agg(status, ' ' order by turn, ordinal) from effects where thread_id = $1");
}
