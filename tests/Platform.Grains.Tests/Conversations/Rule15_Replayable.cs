using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Turns;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>What the rows keep of a session of lead capture gives the same replies and states again, without clock, calendar or chance.</summary>
[Collection(nameof(DurableCollection))]
public sealed class Rule15_Replayable(DurableCluster cluster)
{
    private readonly ThreadKey key = new("acme", DurableCluster.RealClient, Channels.Web, Guid.NewGuid());

    [Fact]
    public async Task Session_replayed_from_its_rows_gives_the_same_replies_and_state()
    {
        string[] said = ["hello", "I am Ana Garcia", "+34 612 345 678", "ana@example.com", "a massage next tuesday at 11am", "how much is it?", "make it 12", "yes"];
        for (var n = 0; n < said.Length; n++)
        {
            var request = Conversation.Request($"m{n}", said[n]) with { Name = n == 2 ? "Ana Maria" : null, Locale = "en" };
            await cluster.Session(key).Accept(request, null);
            if (n == 3) await cluster.Collect();
        }

        var (state, person) = (LeadState.New, Person.Unknown);
        foreach (var turn in await Rows())
        {
            person = turn.Messages.Aggregate(person, (known, m) => m.Context is { Person: var told } ? Join(known, told) : known);
            var reply = Replay(state, turn, person);
            reply.Text.ShouldBe(turn.Text, $"turn {turn.Turn}");
            state = LeadStateJson.Read(LeadStateJson.Write(reply.State));
        }
        LeadStateJson.Write(state).ShouldBe(await cluster.Look<string>(key.Thread, "select state from flows where thread_id = $1"));
        (await cluster.Look<long>(key.Thread, "select count(*) from turns where thread_id = $1")).ShouldBe(said.Length);
    }

    [Fact]
    public async Task Session_of_one_who_came_back_is_replayed_with_what_was_known_of_them()
    {
        var (booked, back) = (key with { Channel = Channels.WhatsApp, Thread = Guid.NewGuid() }, key with { Channel = Channels.Sms });
        var number = "+346" + Random.Shared.Next(10_000_000, 99_999_999);
        foreach (var (thread, said) in new[] { (booked, "I'm Ana García, ana@example.com, a massage next monday at 4pm"), (booked, "yes"), (back, "I need to move my appointment"), (back, "next wednesday at 5pm"), (back, "yes"), (back, "cancel it please"), (back, "yes") })
            await cluster.Session(thread).Accept(Conversation.Request(Guid.NewGuid().ToString("N"), said) with { CallerId = number, Locale = "en" }, null);

        var (state, person) = (LeadState.New, new Person { CallerId = number, Locale = "en" });
        var turns = await Rows();
        turns.Count.ShouldBe(5);
        foreach (var turn in turns)
        {
            var reply = Replay(state, turn, person, Channels.Sms);
            reply.Text.ShouldBe(turn.Text, $"turn {turn.Turn}");
            state = LeadStateJson.Read(LeadStateJson.Write(reply.State));
        }
        state.Outcome.ShouldBe("cancelled");
    }

    private LeadReply Replay(LeadState state, ReplayedTurn turn, Person person, string channel = Channels.Web)
    {
        var decision = JsonSerializer.Deserialize(turn.Decision, LeadStateJson.Default.LeadDecision)!;
        var input = LeadReading.Read(state, new LeadInput
        {
            Config = ExampleConfigs.SpaDelSolConfig,
            Channel = channel,
            Person = person,
            Now = decision.Now,
            Clock = decision.Clock,
            Turn = turn.Turn,
            TimeTaken = decision.TimeTaken,
            Session = $"{key.Thread:N}/1",
            Chance = decision.Chance,
            Found = decision.Found,
            Messages = turn.Messages,
            Readings = [],
        }, new Understanding.TextReader());
        return LeadFlow.Finish(LeadFlow.Plan(state, input), decision.Answer);
    }

    private static Person Join(Person known, Person told) => new()
    {
        CallerId = told.CallerId ?? known.CallerId,
        Name = told.Name ?? known.Name,
        Locale = told.Locale ?? known.Locale,
        TimeZone = told.TimeZone ?? known.TimeZone,
    };

    private async Task<IReadOnlyList<ReplayedTurn>> Rows()
    {
        await using var command = cluster.Admin.CreateCommand("""
            select t.turn, t.body, t.decision, m.message_id, m.body, m.at, m.context from turns t
            join messages m using (agency_id, thread_id, session, turn) where t.thread_id = $1 order by t.turn, m.seq
            """);
        command.Parameters.AddWithValue(key.Thread);
        await using var row = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var turns = new List<ReplayedTurn>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken))
        {
            JsonElement? told = row.IsDBNull(6) ? null : JsonDocument.Parse(row.GetString(6)).RootElement.GetProperty("person");
            var message = new InboundMessage(row.GetString(3), row.GetString(4), Instant.FromDateTimeUtc(row.GetDateTime(5)))
            {
                Context = told is null ? null : new() { Person = told.Value.Deserialize<Person>(JsonSerializerOptions.Web)! },
            };
            turns.Add(new(row.GetInt32(0), JsonDocument.Parse(row.GetString(1)).RootElement.GetProperty("text").GetString()!, row.GetString(2), [message]));
        }
        return turns;
    }

    private sealed record ReplayedTurn(int Turn, string Text, string Decision, ImmutableArray<InboundMessage> Messages);
}
