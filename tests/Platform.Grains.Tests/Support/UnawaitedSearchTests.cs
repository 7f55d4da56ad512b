using System.Reflection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Conversations;
using Platform.Grains.Support;
using Platform.Testing.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Support;

/// <summary>A turn goes on without an answer that is late; what looks for it is told to stop, else it keeps a connection that others wait for.</summary>
public sealed class UnawaitedSearchTests
{
    private readonly FakeTimeProvider time = new();
    private readonly TaskCompletionSource<CancellationToken> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task Search_that_a_turn_no_longer_waits_for_is_cancelled()
    {
        var documents = new MemoryKnowledge();
        documents.Before["a"] = Stuck;
        var desk = new KnowledgeDesk(documents, new SessionTimings { Time = time }, NullLogger<KnowledgeDesk>.Instance);

        var reply = desk.Ask(new ThreadKey("a", "spa", Channels.Web, Guid.NewGuid()), Question, TestContext.Current.CancellationToken);
        var token = await begun.Task;
        time.Advance(TimeSpan.FromSeconds(3));

        (await reply).Failed.ShouldBeTrue();
        token.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Answer_that_a_turn_no_longer_waits_for_is_cancelled()
    {
        var purpose = Called.As<IPurposeGrain>(arguments => Task.FromResult(Outcome.Instead("lead_capture", ((AdvanceRequest)arguments[0]!).MayAsk ? Question : null)));
        var answers = Called.As<IAnswerGrain>(arguments => Answer((CancellationToken)arguments[1]!));
        var failures = new List<Exception>();
        var consultation = new Consultation(_ => Request, _ => purpose, answers, new SessionTimings { Time = time }, failures.Add);

        var outcome = consultation.Propose("lead_capture", timeTaken: false, TestContext.Current.CancellationToken);
        var token = await begun.Task;
        time.Advance(TimeSpan.FromSeconds(3));

        (await outcome).Ask.ShouldBeNull();
        failures.ShouldHaveSingleItem().ShouldBeOfType<TimeoutException>();
        token.IsCancellationRequested.ShouldBeTrue();
    }

    private static KnowledgeQuestion Question => new("is there parking?", "en", Instant.MinValue);

    private static AdvanceRequest Request => new() { Messages = [], Person = Person.Unknown, ConfigVersion = 1, Now = Instant.MinValue, Session = 1, Turn = 1 };

    private async Task<KnowledgeReply> Answer(CancellationToken cancellation)
    {
        await Stuck(cancellation);
        return new(null);
    }

    private Task Stuck(CancellationToken cancellation)
    {
        begun.SetResult(cancellation);
        return Task.Delay(Timeout.Infinite, cancellation);
    }

    /// <summary>A grain that is called in this process.</summary>
    public class Called : DispatchProxy
    {
        private Func<object?[], object> answer = null!;

        public static T As<T>(Func<object?[], object> answer)
            where T : class
        {
            var called = Create<T, Called>();
            ((Called)(object)called).answer = answer;
            return called;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer(args ?? []);
    }
}
