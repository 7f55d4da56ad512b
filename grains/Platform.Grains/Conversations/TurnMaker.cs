using System.Collections.Immutable;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Scheduling;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>Makes one turn of a session: asks the purpose, commits what it proposes, completes those who wait.</summary>
internal sealed class TurnMaker(SessionPump pump, SessionParts parts, IGrainFactory grains)
{
    private const int TimeTakenTries = 4;
    private readonly Dictionary<string, IPurposeGrain> purposes = new(StringComparer.Ordinal);
    private IAnswerGrain? answers;
    private Advancing? advancing;

    private SessionState State => pump.State;

    /// <summary>True while a purpose is asked, and its answer counts.</summary>
    public bool IsAsking => advancing is { IsDropped: false };

    /// <summary>Ends the asking that is under way, if any: its answer does not count.</summary>
    public void Drop() => advancing?.Drop();

    public async Task Make(Waiting[] batch, ClientConfig config)
    {
        pump.State = State with { Person = People.Latest(State.Person, batch) };
        var route = Route(batch, config);
        var started = parts.Timings.Time.GetTimestamp();
        var (turn, spent, taken) = (State.Turn + 1, ImmutableArray<ModelUse>.Empty, 0);
        var consultation = Consult(batch, config);
        while (true)
        {
            var left = parts.Timings.DeadlineOf(State.Key.Channel) - parts.Timings.Time.GetElapsedTime(started);
            var attempt = taken < TimeTakenTries && left > TimeSpan.Zero
                ? await Ask(batch, config, consultation, route, left, timeTaken: taken > 0)
                : new Attempt.Failed(Errors.Integration);
            if (attempt is Attempt.Unreached) await Task.Delay(parts.Timings.AskAgain, parts.Timings.Time);
            if (attempt is Attempt.Unreached && !pump.IsLost) continue;
            if (attempt is Attempt.Proposed { Outcome.Uses: var uses }) spent = uses;
            if (attempt is Attempt.Dropped or Attempt.Unreached)
            {
                Unused(turn, route.Purpose, spent);
                return;
            }
            var (result, commit) = await Commit(attempt, batch, route.Purpose, config.Version);
            if (result != CommitResult.TimeTaken || commit.Outcome is null)
            {
                if (result != CommitResult.Committed || commit.Outcome is null) Unused(turn, route.Purpose, spent);
                await Settle(result, commit, batch);
                return;
            }
            taken++;
        }
    }

    public async Task HandToHuman(Waiting[] batch)
    {
        var fresh = new List<Waiting>(batch.Length);
        foreach (var waiting in batch)
        {
            if (!await AnswerFromTable(waiting)) fresh.Add(waiting);
        }
        if (fresh.Count == 0) return;
        var handed = new HumanMessages(State.Opening, State.Number, State.Version, State.Epoch, Messages(fresh), parts.Clock.GetCurrentInstant());
        if (!await parts.Store.HandToHuman(handed, CancellationToken.None))
        {
            pump.Lose("human");
            return;
        }
        pump.State = State.After(handed);
        pump.Inbox.Complete(fresh, new(AcceptStatus.Answered, null, TurnBody.ForHuman(), false));
        parts.Feed.Tell(State.Key.Agency, Events.Of(State, null));
    }

    private PurposeRoute Route(Waiting[] batch, ClientConfig config) =>
        parts.Route(Array.Exists(batch, w => w.IsEffect) ? Purposes.LeadCapture : FlowChoice.Of(State, People.Purpose(batch), config.DefaultPurpose)) ?? parts.Route(config.DefaultPurpose)
        ?? throw new InvalidOperationException($"No purpose '{config.DefaultPurpose}' is built.");

    private async Task<Attempt> Ask(Waiting[] batch, ClientConfig config, Consultation consultation, PurposeRoute route, TimeSpan within, bool timeTaken)
    {
        // who takes the session over does not wait for a turn that has only begun
        if (pump.HasCommands || pump.IsLost) return new Attempt.Dropped();
        var turn = State.Turn + 1;
        using var asked = new Advancing(ended => consultation.Propose(route.Purpose, timeTaken, ended), within, parts.Timings, parts.Stopping);
        advancing = asked;
        try
        {
            while (!await asked.OverBefore(pump.Inbox.WantsDurable) && !await asked.OverWithin(parts.Timings.EarlyWrite)) await WriteEarly();
            var attempt = await asked.End(failure => Log.PurposeFailed(parts.Log, State.Key.ToString(), turn, failure));
            if (attempt is Attempt.Failed { Error: Errors.Integration }) Log.DeadlineMissed(parts.Log, State.Key.ToString(), turn);
            if (attempt is not Attempt.Proposed) _ = KeepWhatHappened(asked.Proposal, batch, turn, config.Version);
            return attempt;
        }
        finally
        {
            advancing = null;
        }
    }

    private Consultation Consult(Waiting[] batch, ClientConfig config) => new(
        purpose => People.Request(State, batch, purpose, config.Version, parts.Clock.GetCurrentInstant()), Purpose, answers ??= parts.Answers?.Grain(grains, State.Key.ToString()),
        parts.Timings, failure => Log.AnswerFailed(parts.Log, State.Key.ToString(), State.Turn + 1, failure));

    private IPurposeGrain? Purpose(string purpose) =>
        purposes.TryGetValue(purpose, out var known) ? known
        : parts.Route(purpose) is { } route ? purposes[purpose] = route.Grain(grains, State.Key.ToString())
        : null;

    private async Task WriteEarly()
    {
        var unwritten = pump.Inbox.Unwritten();
        await parts.Store.WriteMessages(State.Opening, State.Number, Messages(unwritten), CancellationToken.None);
        pump.Inbox.MarkWritten(unwritten);
    }

    private async Task<(CommitResult, TurnCommit)> Commit(Attempt attempt, Waiting[] batch, string purpose, int configVersion)
    {
        var now = parts.Clock.GetCurrentInstant();
        if (attempt is Attempt.Proposed { Outcome: var outcome })
        {
            var proposed = TurnRules.Propose(State, Messages(batch), outcome, configVersion, now);
            var result = await parts.Store.Commit(proposed, CancellationToken.None);
            if (result != CommitResult.Refused) return (result, proposed);
            Log.TurnRefused(parts.Log, State.Key.ToString(), proposed.Turn);
        }
        var error = attempt is Attempt.Failed failed ? failed.Error : Errors.Unknown;
        var fallback = TurnRules.Fallback(State, Messages(batch), purpose, error, configVersion, now);
        return (await parts.Store.Commit(fallback, CancellationToken.None), fallback);
    }

    // An outcome that is dropped, but whose booking has happened outside, commits all the same, without speech (rule 8).
    // What a person said stays waiting: who has the session then, bot or human, answers it.
    private async Task KeepWhatHappened(Task<Outcome> proposal, Waiting[] batch, int turn, int configVersion)
    {
        Outcome outcome;
        try { outcome = await proposal; }
        catch (Exception) { return; /* nothing was proposed, so nothing has happened: the attempt's own failure is logged where it is awaited */ }
        Unused(turn, outcome.Purpose, outcome.Uses);
        if (!outcome.MustCommit) return;
        await pump.Do(async () =>
        {
            var told = Array.FindAll(batch, w => w.IsEffect && pump.Inbox.Find(w.Message.Id) == w);
            var commit = TurnRules.Silent(State, Messages(told), outcome, configVersion, parts.Clock.GetCurrentInstant());
            await Settle(await parts.Store.Commit(commit, CancellationToken.None), commit, told);
            return true;
        });
    }

    private async Task Settle(CommitResult result, TurnCommit commit, Waiting[] batch)
    {
        switch (result)
        {
            case CommitResult.Committed:
                Committed(commit, batch);
                break;
            case CommitResult.AnsweredBefore:
                var found = false;
                foreach (var waiting in batch) found |= await AnswerFromTable(waiting);
                if (!found) pump.Lose("answered before");
                break;
            default:
                pump.Lose(result.ToString());
                break;
        }
    }

    private void Committed(TurnCommit commit, Waiting[] batch)
    {
        pump.State = State.After(commit);
        // before anybody hears of it: who asks for the time next finds it free
        if (commit.Outcome is { Freed.IsEmpty: false } outcome) FreedTimes.Tell(grains, State.Key, outcome.Freed);
        var body = commit.Body.ToArray();
        pump.Inbox.Complete(batch, new(AcceptStatus.Answered, commit.Turn, body, false));
        pump.Watchers.Tell(commit.Turn, commit.Epoch, commit.Outcome?.Text ?? "", body);
        parts.Feed.Tell(State.Key.Agency, Events.Of(State, commit));
        if (Events.Due(State.Key, commit) is { Count: > 0 } due) parts.Effects.Start(due);
    }

    // What was asked of models was paid, though the turn came to nothing.
    private void Unused(int turn, string purpose, ImmutableArray<ModelUse> uses) => parts.Unused.Count(State.Key, State.Number, turn, purpose, State.Sandbox, uses);

    private async Task<bool> AnswerFromTable(Waiting waiting)
    {
        if (await parts.Store.FindMessage(State.Key, waiting.Message.Id, CancellationToken.None) is not { Status: not "pending" } stored) return false;
        var body = stored.Turn is null ? TurnBody.ForHuman() : stored.Body.ToArray();
        pump.Inbox.Complete([waiting], new(AcceptStatus.Answered, stored.Turn, body, true));
        return true;
    }

    private static ImmutableArray<InboundMessage> Messages(IEnumerable<Waiting> batch) => [.. batch.Select(w => w.Message)];
}
