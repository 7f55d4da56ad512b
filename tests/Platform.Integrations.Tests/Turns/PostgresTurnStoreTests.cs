using System.Text;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Turns;
using Platform.Integrations.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

[Collection(nameof(TurnsCollection))]
public sealed class PostgresTurnStoreTests(TurnDatabase database)
{
    private readonly ThreadKey key = Some.Thread();

    [Fact]
    public async Task Commit_of_a_first_turn_opens_thread_session_transcript_and_flow_together()
    {
        var commit = Some.Turn(key, 1, "a", "b").With(o => o with { Lead = Some.Lead("Ana") });

        (await database.Commit(commit)).ShouldBe(CommitResult.Committed);

        var stored = (await database.Load(key)).ShouldNotBeNull();
        (stored.Number, stored.Turn, stored.Version, stored.Epoch, stored.Mode).ShouldBe((1, 1, 1, 0, SessionMode.Bot));
        (stored.ExternalId, stored.Person.Locale, stored.LastAt).ShouldBe((commit.Thread.ExternalId, "en", commit.At));
        stored.Flows.ShouldBe([new FlowSnapshot(Purposes.LeadCapture, commit.Outcome!.Proposal, """{"s":1}""")]);
        stored.Pending.ShouldBeEmpty();
        (await database.Look<long>(key, "select count(*) from messages where thread_id = $1 and turn = 1 and status = 'answered'")).ShouldBe(2);
        (await database.Look<string>(key, "select name from leads where thread_id = $1")).ShouldBe("Ana");
    }

    [Fact]
    public async Task Commit_that_follows_replaces_the_flow_and_counts_up()
    {
        await database.Commit(Some.Turn(key));
        var second = Some.Turn(key, 2).With(o => o with { Flow = """{"s":2}""" });

        (await database.Commit(second)).ShouldBe(CommitResult.Committed);

        var stored = (await database.Load(key))!;
        (stored.Turn, stored.Version).ShouldBe((2, 2));
        stored.Flows.Single().ShouldBe(new(Purposes.LeadCapture, second.Outcome!.Proposal, """{"s":2}"""));
    }

    [Fact]
    public async Task Commit_without_a_proposal_leaves_the_flow_and_the_outcome_as_they_were()
    {
        await database.Commit(Some.Turn(key) with { OutcomeName = "booked" });

        (await database.Commit(Some.Turn(key, 2) with { Outcome = null, State = null, Errors = 1 })).ShouldBe(CommitResult.Committed);

        var stored = (await database.Load(key))!;
        (stored.Turn, stored.Errors, stored.Flows.Single().State).ShouldBe((2, 1, """{"s":1}"""));
        (await database.Look<string>(key, "select outcome from sessions where thread_id = $1")).ShouldBe("booked");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(1, 1)]
    public async Task Commit_on_another_version_or_epoch_is_fenced_and_writes_nothing(int version, int epoch)
    {
        await database.Commit(Some.Turn(key));
        var stale = Some.Turn(key, 2).With(o => o with { Lead = Some.Lead("Stale") }).Doing(Some.Send()) with { Version = version, Epoch = epoch };

        (await database.Commit(stale)).ShouldBe(CommitResult.Fenced);

        (await database.Look<long>(key, """
            select (select count(*) from turns where thread_id = $1) + (select count(*) from messages where thread_id = $1)
              + (select count(*) from leads where thread_id = $1) + (select count(*) from effects where thread_id = $1)
            """)).ShouldBe(2);
        (await database.Load(key))!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Commit_with_a_message_answered_before_writes_nothing_of_the_burst()
    {
        await database.Commit(Some.Turn(key, 1, "a"));

        (await database.Commit(Some.Turn(key, 2, "a", "b"))).ShouldBe(CommitResult.AnsweredBefore);

        (await database.Load(key))!.Turn.ShouldBe(1);
        (await Find("b")).ShouldBeNull();
    }

    [Fact]
    public async Task Two_activations_that_open_the_same_session_cannot_both_win()
    {
        var rivals = Enumerable.Range(0, 8).Select(n => Some.Turn(key, 1, $"m{n}")).ToArray();

        var results = await Task.WhenAll(rivals.Select(database.Commit));

        results.Count(r => r == CommitResult.Committed).ShouldBe(1);
        results.ShouldAllBe(r => r == CommitResult.Committed || r == CommitResult.Fenced);
        (await database.Look<long>(key, "select count(*) from messages where thread_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Group_with_losers_in_its_middle_leaves_the_rest()
    {
        var group = Some.Group(128).ToArray();
        foreach (var loser in new[] { 0, 40, 63, 64, 127 }) group[loser] = group[loser] with { Version = 7 };
        group[80] = group[80] with { Body = "nul \0"u8.ToArray() };

        var results = await Task.WhenAll(group.Select(database.Commit));

        for (var n = 0; n < group.Length; n++)
            results[n].ShouldBe(n is 0 or 40 or 63 or 64 or 127 ? CommitResult.Fenced : n == 80 ? CommitResult.Refused : CommitResult.Committed, $"commit {n}");
    }

    [Fact]
    public async Task Value_the_database_cannot_keep_is_refused_and_the_next_commit_goes_through()
    {
        var refused = Some.Turn(key) with { Messages = [Some.Message("a", "nul \0")] };

        (await database.Commit(refused)).ShouldBe(CommitResult.Refused);
        (await database.Commit(Some.Turn(key))).ShouldBe(CommitResult.Committed);
    }

    [Fact]
    public async Task Words_of_a_fallback_are_sent_though_no_purpose_proposed_them()
    {
        var send = Some.Send(Core.Turns.ReplySend.Kind);
        var lost = Some.Send(Core.Turns.ReplySend.Kind);
        (await database.Commit(Some.Turn(key) with { Outcome = null, State = null, Send = send })).ShouldBe(CommitResult.Committed);
        (await database.Commit(Some.Turn(key, 2) with { Version = 7, Outcome = null, State = null, Send = lost })).ShouldBe(CommitResult.Fenced);

        (await database.Look<string>(key, "select string_agg(effect_id::text, ' ') from effects where thread_id = $1 and speaks")).ShouldBe(send.Id.ToString());
    }

    [Fact]
    public async Task Refusal_of_what_a_connection_does_first_spoils_it_for_nobody()
    {
        await using var source = TurnDataSource.Create(database.SiloConnection);
        await using var store = new PostgresTurnStore(source, TurnDatabase.Silo);

        (await store.Commit(Some.Turn(key) with { Messages = [Some.Message("a", "nul \0")] }, TestContext.Current.CancellationToken)).ShouldBe(CommitResult.Refused);
        (await store.Commit(Some.Turn(key), TestContext.Current.CancellationToken)).ShouldBe(CommitResult.Committed);
    }

    [Fact]
    public async Task Statement_of_a_turn_is_prepared_once_whatever_its_group_carries()
    {
        const int each = 4;
        await using var source = TurnDataSource.Create(database.SiloConnection);
        var store = new PostgresTurnStore(source, TurnDatabase.Silo);
        Lead?[] leads = [null, Some.Lead("Ana"), Some.Lead("Eva") with { PreferredTime = Some.At }];

        foreach (var lead in Enumerable.Repeat(leads, each).SelectMany(l => l))
            (await store.Commit(Some.Turn(Some.Thread()).With(o => o with { Lead = lead }), TestContext.Current.CancellationToken)).ShouldBe(CommitResult.Committed);

        // its connection is free again, and what is asked now goes over it
        await store.DisposeAsync();
        await using var used = source.CreateCommand("select string_agg((generic_plans + custom_plans)::text, ' ') from pg_prepared_statements where statement like 'with b as%'");
        (await used.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe($"{leads.Length * each}");
    }

    [Fact]
    public async Task Effects_leads_and_escalation_come_with_the_turn_that_won()
    {
        var send = Some.Send();
        var commit = Some.Turn(key).Doing(send).With(o => o with { Escalation = new("customer_request", "Your name?", "Wants a human.") });

        await database.Commit(commit);
        await database.Commit(Some.Turn(key, 2) with { Version = 9, Escalation = new("complaint", null, "Lost.") });

        (await database.Look<string>(key, "select status || ' ' || claimed_by || ' ' || attempts from effects where thread_id = $1")).ShouldBe($"pending {TurnDatabase.Silo} 1");
        (await database.Look<string>(key, "select reason || ': ' || pending_question from escalations where thread_id = $1")).ShouldBe("customer_request: Your name?");
        (await database.Look<long>(key, "select count(*) from escalations where thread_id = $1")).ShouldBe(1);
    }

    [Fact]
    public async Task Turn_of_no_message_keeps_what_has_happened()
    {
        await database.Commit(Some.Turn(key));

        (await database.Commit(Some.Turn(key, 2) with { Messages = [] })).ShouldBe(CommitResult.Committed);

        (await database.Load(key))!.Turn.ShouldBe(2);
    }

    [Fact]
    public async Task Another_agencys_key_sees_and_touches_nothing()
    {
        await database.Commit(Some.Turn(key, 1, "a"));
        var foreign = key with { Agency = "other" };

        (await database.Load(foreign)).ShouldBeNull();
        (await database.Store.FindMessage(foreign, "a", TestContext.Current.CancellationToken)).ShouldBeNull();
        (await database.Commit(Some.Turn(foreign, 2))).ShouldBe(CommitResult.Fenced);
        (await database.Store.ChangeMode(new(Some.Opening(foreign), 1, 1, 0, SessionMode.Human, "eve", Some.At), TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await database.Load(key))!.Mode.ShouldBe(SessionMode.Bot);
    }

    [Fact]
    public async Task Role_of_the_silo_sees_no_row_outside_its_batch()
    {
        await database.Commit(Some.Turn(key));
        await using var command = database.Source.CreateCommand("select count(*) from sessions");

        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(0L);
    }

    [Fact]
    public async Task Body_of_an_answered_message_is_found_as_it_was_written()
    {
        await database.Commit(Some.Turn(key, 1, "a"));

        var found = (await Find("a")).ShouldNotBeNull();

        (found.Status, found.Turn, Encoding.UTF8.GetString(found.Body.Span)).ShouldBe(("answered", 1, """{"turn":1,"text":"reply 1"}"""));
    }

    private Task<StoredMessage?> Find(string id) => database.Store.FindMessage(key, id, TestContext.Current.CancellationToken);
}
