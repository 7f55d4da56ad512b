using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Leads;
using Platform.Grains.Contracts.Turns;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

public sealed class LeadCaptureGrainTests(LeadCluster cluster) : IClassFixture<LeadCluster>
{
    private static readonly LocalDateTime Wanted = new(2026, 11, 25, 11, 0);

    private static LeadState Confirming { get; } = LeadState.New with
    {
        Stage = LeadStage.Confirming, Question = LeadQuestion.Confirm, AskedAt = 1, Name = "Ana", Phone = "+34612345678", Email = "ana@example.com", Service = "Massage 60m", Time = Wanted,
    };

    [Fact]
    public async Task Thousand_yeses_to_one_time_book_it_once_and_offer_the_rest_what_is_free()
    {
        var agency = Guid.NewGuid().ToString("N");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Advance(agency, Guid.NewGuid(), "yes", Confirming)));

        outcomes.Count(o => o.Reservations.Any(r => r is ReservationChange.Book)).ShouldBe(1);
        var others = outcomes.Where(o => o.Metadata.State == "collecting_time").ToList();
        others.Count.ShouldBe(999);
        others.ShouldAllBe(o => LeadStateJson.Read(o.Flow).Offered!.Value.Length == 3 && LeadStateJson.Read(o.Flow).Offered!.Value.All(t => t.Date != Wanted.Date || t.TimeOfDay < new LocalTime(10, 0) || t.TimeOfDay >= new LocalTime(12, 10)));
    }

    [Fact]
    public async Task Held_state_goes_on_when_its_proposal_was_committed_and_is_dropped_when_not()
    {
        var (agency, thread) = (Guid.NewGuid().ToString("N"), Guid.NewGuid());
        var hello = await Advance(agency, thread, "hello", null);
        var named = await Advance(agency, thread, "Ana García", null, hello.Proposal, hello.Flow, 2);
        named.Metadata.Slots.Name.ShouldBe("Ana García");

        var again = await Advance(agency, thread, "Berta Puig", null, hello.Proposal, hello.Flow, 2);
        again.Metadata.Slots.Name.ShouldBe("Berta Puig");
    }

    [Fact]
    public async Task Decision_replays_to_the_same_reply()
    {
        var (agency, thread) = (Guid.NewGuid().ToString("N"), Guid.NewGuid());
        var outcome = await Advance(agency, thread, "a massage on Friday at 8pm please", null);
        var decision = System.Text.Json.JsonSerializer.Deserialize(outcome.Decision, LeadStateJson.Default.LeadDecision)!;

        var input = new LeadInput
        {
            Config = Testing.Scheduling.TestClients.Spa(), Channel = "web", Person = Person.Unknown, Now = decision.Now, Clock = decision.Clock, Turn = 1,
            Session = $"{thread:N}/1", Chance = decision.Chance, TimeTaken = decision.TimeTaken,
            Messages = [new("m", "a massage on Friday at 8pm please", decision.Now)], Readings = [],
        };
        var plan = LeadFlow.Plan(LeadState.New, LeadReading.Read(LeadState.New, input, new global::Platform.Understanding.TextReader()));
        var reply = LeadFlow.Finish(plan, decision.Answer);

        reply.Text.ShouldBe(outcome.Text);
        LeadStateJson.Write(reply.State).ShouldBe(outcome.Flow);
    }

    [Fact]
    public async Task Cancelled_advance_ends_at_once()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Advance("a", Guid.NewGuid(), "hello", null, cancellation: cancelled.Token));
    }

    private Task<Outcome> Advance(string agency, Guid thread, string text, LeadState? state, Guid? committed = null, string? flow = null, int turn = 1, CancellationToken? cancellation = null) =>
        cluster.Grains.GetGrain<ILeadCaptureGrain>($"{agency}/spa/web/{thread:N}").Advance(
            new AdvanceRequest
            {
                Messages = [new("m", text, LeadCluster.Start)],
                Person = Person.Unknown,
                Committed = committed,
                Flow = flow ?? (state is null ? null : LeadStateJson.Write(state)),
                ConfigVersion = 1,
                Now = LeadCluster.Start,
                Session = 1,
                Turn = turn,
            },
            cancellation ?? TestContext.Current.CancellationToken);
}
