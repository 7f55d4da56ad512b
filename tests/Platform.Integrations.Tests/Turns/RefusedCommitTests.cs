using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Integrations.Turns;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Turns;

/// <summary>One commit with a value that cannot even be sent fails alone, whoever is in its group, and the next group goes through.</summary>
[Collection(nameof(TurnsCollection))]
public sealed class RefusedCommitTests(TurnDatabase database)
{
    private const string Half = "half a sign \ud83d";

    /// <summary>Where the bad one stands in a group, and what is wrong with it.</summary>
    public static TheoryData<int, string> Bad => new()
    {
        { 0, "message" }, { 77, "summary" }, { 77, "pending question" }, { 127, "lead" }, { 40, "time" }, { 64, "two of them" },
    };

    [Theory, MemberData(nameof(Bad))]
    public async Task Value_that_the_driver_refuses_fails_its_own_commit_only(int at, string what)
    {
        await using var source = TurnDataSource.Create(database.SiloConnection);
        using var writer = new CommitWriter(source, TurnDatabase.Silo);
        var group = Some.Group(128).ToArray();
        group[at] = Spoilt(group[at], what);
        if (what == "two of them") group[3] = Spoilt(group[3], "summary");

        var results = await writer.Write(group, TestContext.Current.CancellationToken);

        for (var n = 0; n < group.Length; n++)
        {
            var bad = n == at || (n == 3 && what == "two of them");
            results[n].ShouldBe(bad ? CommitResult.Refused : CommitResult.Committed, $"commit {n}");
            ((await database.Load(group[n].Thread.Key))?.Version ?? 0).ShouldBe(bad ? 0 : 1, $"commit {n}");
        }
        (await writer.Write([.. group.Select((c, n) => results[n] == CommitResult.Refused ? Some.Turn(c.Thread.Key) : Some.Turn(c.Thread.Key, 2))], TestContext.Current.CancellationToken))
            .ShouldAllBe(r => r == CommitResult.Committed);
    }

    [Fact]
    public async Task Sessions_that_share_the_store_with_it_go_on()
    {
        var group = Some.Group(128).ToArray();
        group[50] = Spoilt(group[50], "summary");

        var results = await Task.WhenAll(group.Select(database.Commit));

        for (var n = 0; n < group.Length; n++) results[n].ShouldBe(n == 50 ? CommitResult.Refused : CommitResult.Committed, $"commit {n}");
    }

    private static TurnCommit Spoilt(TurnCommit commit, string what) => what switch
    {
        "message" => commit with { Messages = [Some.Message("a", Half)] },
        "pending question" => commit.With(o => o with { Escalation = new("customer_request", Half, "Wants a human.") }),
        "lead" => commit.With(o => o with { Lead = Some.Lead(Half) }),
        "time" => commit.With(o => o with { Lead = Some.Lead("Ana") with { PreferredTime = Instant.MinValue } }),
        _ => commit.With(o => o with { Escalation = new("customer_request", null, Half) }),
    };
}
