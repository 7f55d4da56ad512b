using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Platform.Core.Turns;
using Platform.Grains.Turns;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>Claims, order and epochs of sends are tested on the real outbox; here what the dispatcher makes of them.</summary>
public sealed class Rule11_Effects
{
    private readonly MemoryOutbox outbox = new();
    private readonly FakeHandler handler = new();

    [Fact]
    public async Task Effect_that_failed_is_due_again_after_a_pause_with_jitter()
    {
        handler.Result = new EffectResult.Failed("busy");

        var (_, result, again) = await Do(Due(attempt: 3));

        result.ShouldBe(handler.Result);
        again!.Value.ShouldBeInRange(Duration.FromSeconds(4), Duration.FromSeconds(8));
    }

    [Fact]
    public async Task Eighth_failure_is_the_last()
    {
        handler.Result = new EffectResult.Failed("busy");

        (await Do(Due(attempt: RetrySchedule.Attempts))).Again.ShouldBeNull();
    }

    [Fact]
    public async Task Handler_that_throws_has_failed_and_may_be_asked_again()
    {
        handler.Throws = new InvalidOperationException("a bug");

        (await Do(Due())).Result.ShouldBeOfType<EffectResult.Failed>();
    }

    [Fact]
    public async Task Words_whose_sending_threw_are_unknown_and_not_repeated()
    {
        handler.Throws = new HttpRequestException("connection reset");

        (await Do(Due(speaks: true))).Result.ShouldBeOfType<EffectResult.Unknown>();
    }

    [Fact]
    public async Task Words_that_may_not_be_sent_are_not()
    {
        var words = Due(speaks: true);
        outbox.Refused[words.Effect.Id] = true;

        await Run(words);

        handler.Done.ShouldBeEmpty();
        outbox.Finished.ShouldBeEmpty();
    }

    [Fact]
    public async Task Effect_of_a_kind_that_nobody_does_is_refused_for_good()
    {
        var unknown = Due() with { Effect = new(Guid.NewGuid(), "no_such", "{}") };

        (await Do(unknown)).Result.ShouldBeOfType<EffectResult.Refused>();
    }

    [Fact]
    public async Task Handler_gets_the_effects_id_as_its_idempotency_key()
    {
        var due = Due();
        await Do(due);

        handler.Done.Single().Effect.Id.ShouldBe(due.Effect.Id);
    }

    private static DueEffect Due(int attempt = 1, bool speaks = false) => new("acme", "spa", Guid.NewGuid(), 1, 1, 0, attempt, new(Guid.NewGuid(), "fake", "{}", speaks));

    private async Task<(DueEffect Effect, EffectResult Result, Duration? Again)> Do(DueEffect due)
    {
        await Run(due);
        return outbox.Finished.Single();
    }

    private async Task Run(DueEffect due)
    {
        outbox.Due.Enqueue(due);
        await new EffectDispatcher([handler], outbox, NullLogger<EffectDispatcher>.Instance).DoDue(TestContext.Current.CancellationToken);
    }

    private sealed class FakeHandler : IEffectHandler
    {
        public List<DueEffect> Done { get; } = [];
        public EffectResult Result { get; set; } = new EffectResult.Done();
        public Exception? Throws { get; set; }
        public string Kind => "fake";

        public Task<EffectResult> Do(DueEffect effect, CancellationToken cancellation)
        {
            Done.Add(effect);
            return Throws is { } failure ? Task.FromException<EffectResult>(failure) : Task.FromResult(Result);
        }
    }
}
