using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class PendingMessageTests(TurnDatabase database)
{
    private readonly ThreadKey key = Some.Thread();

    [Fact]
    public async Task Message_written_early_waits_with_all_that_came_with_it()
    {
        var context = new MessageContext { Person = new() { CallerId = "+34600000001", Name = "Ana" }, Purpose = "support", SandboxNow = Instant.FromUnixTimeSeconds(5) };
        await Write(1, Some.Message("a") with { Context = context }, Some.Message("b", "second"));

        var stored = (await database.Load(key)).ShouldNotBeNull();

        (stored.Number, stored.Version, stored.ExternalId).ShouldBe((1, 0, Some.Opening(key).ExternalId));
        stored.Pending.Select(m => m.Id).ShouldBe(["a", "b"]);
        stored.Pending[0].ShouldBe(Some.Message("a") with { Context = context });
        stored.Pending[1].Context.ShouldBeNull();
        (await Find("a")).ShouldBe(new StoredMessage("pending", null, default));
    }

    [Fact]
    public async Task Message_written_early_twice_or_after_its_answer_stays_as_it_was()
    {
        await Write(1, Some.Message("a", "first"));
        await Write(1, Some.Message("a", "other words"));
        await database.Commit(Some.Turn(key, 1, "a"));
        await Write(1, Some.Message("a", "other words"));

        (await Find("a"))!.Status.ShouldBe("answered");
        (await database.Look<string>(key, "select body from messages where thread_id = $1")).ShouldBe("first");
        (await database.Load(key))!.Pending.ShouldBeEmpty();
    }

    [Fact]
    public async Task Pending_message_of_a_session_that_closed_is_answered_in_the_next()
    {
        await database.Commit(Some.Turn(key));
        await Write(1, Some.Message("late"));
        await ChangeMode(SessionMode.Closed, version: 1);

        (await database.Commit(Some.Turn(key, 1, "late") with { Session = 2, Version = 0, Epoch = 1 })).ShouldBe(CommitResult.Committed);

        (await Find("late"))!.Turn.ShouldBe(1);
        (await database.Look<int>(key, "select session from messages where thread_id = $1 and message_id = 'late'")).ShouldBe(2);
        (await database.Load(key))!.ShouldSatisfyAllConditions(s => s.Number.ShouldBe(2), s => s.Epoch.ShouldBe(1));
    }

    [Fact]
    public async Task Mode_changes_behind_the_fence_and_cancels_unsent_words()
    {
        await database.Commit(Some.Turn(key).Doing(Some.Send(), Some.Send() with { Speaks = false }));

        (await ChangeMode(SessionMode.Human, version: 1)).ShouldBeTrue();
        (await ChangeMode(SessionMode.Human, version: 1)).ShouldBeFalse();

        var stored = (await database.Load(key))!;
        (stored.Mode, stored.Version, stored.Epoch).ShouldBe((SessionMode.Human, 2, 1));
        (await database.Look<string>(key, "select string_agg(status, ' ' order by ordinal) from effects where thread_id = $1")).ShouldBe("cancelled pending");
        (await database.Look<string>(key, "select actor from audit where subject = replace($1::text, '-', '')")).ShouldBe("maria");
        (await database.Commit(Some.Turn(key, 2) with { Version = 2 })).ShouldBe(CommitResult.Fenced);
    }

    [Fact]
    public async Task Takeover_of_a_thread_without_a_session_opens_it()
    {
        (await ChangeMode(SessionMode.Human, version: 0)).ShouldBeTrue();

        (await database.Load(key))!.ShouldSatisfyAllConditions(s => s.Mode.ShouldBe(SessionMode.Human), s => s.Version.ShouldBe(1), s => s.Epoch.ShouldBe(1));
    }

    [Fact]
    public async Task Message_for_a_human_is_durable_keeps_the_session_alive_and_is_never_answered()
    {
        await database.Commit(Some.Turn(key));
        await Write(1, Some.Message("waiting"));
        await ChangeMode(SessionMode.Human, version: 1);

        (await Hand(version: 2, epoch: 1, "waiting", "new")).ShouldBeTrue();

        (await Find("waiting")).ShouldBe(new StoredMessage("for_human", null, default));
        var stored = (await database.Load(key))!;
        (stored.Version, stored.LastAt, stored.Pending.Length).ShouldBe((3, Some.At + Duration.FromHours(2), 0));
        await ChangeMode(SessionMode.Bot, version: 3, epoch: 1);
        (await database.Commit(Some.Turn(key, 2, "new") with { Version = 4, Epoch = 2 })).ShouldBe(CommitResult.AnsweredBefore);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    public async Task Activation_that_another_followed_hands_nothing_to_a_human(int version, int epoch)
    {
        await database.Commit(Some.Turn(key));
        await ChangeMode(SessionMode.Human, version: 1);
        await ChangeMode(SessionMode.Bot, version: 2, epoch: 1);

        (await Hand(version, epoch, "a")).ShouldBeFalse();
        (await Find("a")).ShouldBeNull();
    }

    private Task Write(int session, params InboundMessage[] messages) =>
        database.Store.WriteMessages(Some.Opening(key), session, messages, TestContext.Current.CancellationToken);

    private Task<bool> Hand(int version, int epoch, params string[] ids) => database.Store.HandToHuman(
        new(Some.Opening(key), 1, version, epoch, [.. ids.Select(i => Some.Message(i))], Some.At + Duration.FromHours(2)), TestContext.Current.CancellationToken);

    private Task<bool> ChangeMode(SessionMode mode, int version, int epoch = 0) => database.Store.ChangeMode(
        new(Some.Opening(key), 1, version, epoch, mode, "maria", Some.At + Duration.FromHours(1)), TestContext.Current.CancellationToken);

    private Task<StoredMessage?> Find(string id) => database.Store.FindMessage(key, id, TestContext.Current.CancellationToken);
}
