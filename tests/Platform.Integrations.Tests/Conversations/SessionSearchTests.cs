using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Conversations;

public sealed class SessionSearchTests(SearchedSessions sessions) : IClassFixture<SearchedSessions>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Word_that_is_rare_is_found_by_the_index_within_the_agency()
    {
        var (found, plans) = await sessions.Search(SearchedSessions.Dog(4711)[..12]);

        found.ShouldBe([SearchedSessions.Talk(4711)]);
        plans.ShouldMatch(@"Index Scan on session_texts_words .*\(actual rows=1", plans);
        plans.ShouldContain("(agency_id = 'mine'::text) AND (words ~~* ", Case.Sensitive, plans);
        plans.Replace("Seq Scan on session_text_marks", "").ShouldNotContain("Seq Scan", Case.Sensitive, plans);
    }

    [Fact]
    public async Task Word_that_all_say_is_found_newest_first_without_reading_them_all()
    {
        var (found, plans) = await sessions.Search("massage");

        found.ShouldBe(Enumerable.Range(1, 1000).Where(n => n % 10 != 0).Take(200).Select(SearchedSessions.Talk));
        plans.ShouldMatch(@"Index Scan Backward using session_texts_started .*\(actual rows=2000", plans);
        plans.ShouldMatch(@"Index Scan on session_texts_words .*\(never executed\)", plans);
        plans.Replace("Seq Scan on session_text_marks", "").ShouldNotContain("Seq Scan", Case.Sensitive, plans);
    }

    [Theory]
    [InlineData("call-47113")]
    [InlineData("Ann 47113")]
    [InlineData("612147113")]
    public async Task Session_is_found_by_its_id_and_by_the_leads_name_and_phone(string words) =>
        (await sessions.Search(words)).Threads.ShouldBe([SearchedSessions.Talk(47113)]);

    [Fact]
    public async Task Word_of_another_agencys_sessions_is_not_found()
    {
        (await sessions.Search(SearchedSessions.Dog(4710))).Threads.ShouldBeEmpty();
        (await sessions.Search(SearchedSessions.Dog(4710), SearchedSessions.Theirs)).Threads.ShouldBe([SearchedSessions.Talk(4710)]);
        (await sessions.Search(SearchedSessions.Dog(4711), SearchedSessions.Theirs)).Threads.ShouldBeEmpty();
        (await sessions.Search("massage", "nobody")).Threads.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_is_found_at_once_while_it_is_young_and_again_when_it_is_kept()
    {
        var thread = await Talk("young");
        await Say(thread, 1, "a kangaroo", "now()");
        (await sessions.Keep()).ShouldBe(0);
        (await sessions.Search("KANGAROO")).Threads.ShouldBe([thread]);

        await sessions.Do("update turns set at = now() - interval '6 minutes' where thread_id = $1", thread);
        (await sessions.Keep()).ShouldBe(1);
        (await sessions.Search("kangaroo")).Threads.ShouldBe([thread]);

        await Say(thread, 2, "and a wombat", "now() - interval '6 minutes'");
        (await sessions.Search("wombat")).Threads.ShouldBe([thread]);
        (await sessions.Keep()).ShouldBe(1);
        foreach (var word in new[] { "kangaroo", "wombat" }) (await sessions.Search(word)).Threads.ShouldBe([thread]);
    }

    [Fact]
    public async Task Words_to_a_human_are_found_though_no_turn_answers_them()
    {
        var thread = await Talk("human");
        await sessions.Do("insert into messages (agency_id, thread_id, message_id, session, status, at, body) values ('mine', $1, 'h', 1, 'for_human', now(), 'about my echidna')", thread);

        (await sessions.Search("echidna")).Threads.ShouldBe([thread]);
        (await sessions.Search("echidna", SearchedSessions.Theirs)).Threads.ShouldBeEmpty();
    }

    [Fact]
    public async Task Web_has_no_way_to_the_texts_but_the_function() =>
        await Should.ThrowAsync<Npgsql.PostgresException>(() => sessions.AsWeb("select count(*) from session_texts"));

    [Fact]
    public async Task Pages_of_a_search_follow_each_other_without_gap_or_double()
    {
        List<Guid> seen = [];
        string? cursor = null;
        do
        {
            var page = await sessions.Queries.ListAsync(SearchedSessions.Mine, new() { Search = "Ann 123", Client = "spa", Status = "open" }, new(cursor, 7), Cancellation);
            seen.AddRange(page.Items.Select(s => s.Thread));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(Enumerable.Range(1, 50_000).Where(n => n % 10 != 0 && $"{n}".StartsWith("123", StringComparison.Ordinal)).Select(SearchedSessions.Talk));
    }

    private async Task<Guid> Talk(string name)
    {
        var thread = Guid.NewGuid();
        await sessions.Do("insert into threads values ('mine', $1, 'spa', 'web', $2, false, now())", thread, name);
        await sessions.Do("insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, started_at, last_at) values ('mine', $1, 1, 'spa', 'web', false, 1, 0, 0, 'bot', 0, now(), now())", thread);
        return thread;
    }

    private async Task Say(Guid thread, int turn, string words, string at)
    {
        await sessions.Do("update sessions set turn = $2 where thread_id = $1", thread, turn);
        await sessions.Do($"insert into messages (agency_id, thread_id, message_id, session, turn, status, at, body) values ('mine', $1, 'm' || $2, 1, $2, 'answered', {at}, $3)", thread, turn, words);
        await sessions.Do($$"""insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision) values ('mine', $1, 1, $2, 'spa', 0, 1, {{at}}, '{"text":"yes"}', '{}')""", thread, turn);
    }
}
