using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Contracts.Turns;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>
/// Makes a session's turns, one at a time: takes what waits, asks the purpose, commits, completes. Only it changes flow
/// and turn numbers, and one write is in flight at most (rule 4).
/// </summary>
internal sealed class SessionPump(SessionParts parts, SessionState initial, IGrainFactory grains, Action onLost)
{
    private const int TimeTakenTries = 3;
    private readonly Queue<Func<Task>> commands = new();
    private readonly Dictionary<string, IPurposeGrain> purposes = new(StringComparer.Ordinal);
    private Advancing? advancing;
    private bool running;

    public SessionState State { get; private set; } = initial;
    public Inbox Inbox { get; } = new();
    public Watchers Watchers { get; } = new();

    /// <summary>True once another activation, or the silo's stop, has ended this one: it answers nothing any more.</summary>
    public bool IsLost { get; private set; }

    /// <summary>The caller's name for a session that has no row yet.</summary>
    public void Introduce(AcceptRequest request)
    {
        if (State.Version == 0) State = State with { ExternalId = request.SessionId, Sandbox = request.Sandbox };
    }

    /// <summary>Queues a change of who answers; the turn being made is dropped at once.</summary>
    public Task<bool> Command(Func<Task<bool>> change)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        commands.Enqueue(async () =>
        {
            try { done.TrySetResult(await change()); }
            catch (Exception failure) { done.TrySetException(failure); throw; }
        });
        advancing?.Drop();
        return done.Task;
    }

    /// <summary>Works until nothing waits.</summary>
    public async Task Run()
    {
        if (running) return;
        running = true;
        try
        {
            while (!IsLost && (commands.Count > 0 || Inbox.HasWaiting))
                await (commands.TryDequeue(out var command) ? command() : Step());
        }
        catch (Exception failure)
        {
            Log.PumpFailed(parts.Log, State.Key.ToString(), failure);
            Lose("failure");
        }
        finally
        {
            running = false;
        }
    }

    /// <summary>Ends this activation: nobody is left waiting (rule 13).</summary>
    public void Lose(string reason)
    {
        if (IsLost) return;
        IsLost = true;
        advancing?.Drop();
        Inbox.Refuse(Inbox.All(), AcceptStatus.Retry);
        Log.SessionLost(parts.Log, State.Key.ToString(), reason);
        onLost();
    }

    /// <summary>Writes a change of who answers and tells those who watch; false when the fence was lost.</summary>
    public async Task<bool> Change(SessionMode mode, string? staff)
    {
        var change = new ModeChange(State.Opening, State.Number, State.Version, State.Epoch, mode, staff, parts.Clock.GetCurrentInstant());
        if (!await parts.Store.ChangeMode(change, CancellationToken.None))
        {
            Lose("mode");
            return false;
        }
        State = State.After(change);
        await Watchers.Stop(State.Epoch);
        parts.Feed.Tell(State.Key.Agency, Events.Of(State, null));
        return true;
    }

    private async Task Step()
    {
        if (State.IsOver(parts.Clock.GetCurrentInstant())) await OpenNext();
        if (IsLost) return;
        var batch = Inbox.All();
        if (State.Mode == SessionMode.Human && !Array.Exists(batch, EffectMessages.Is))
        {
            await HandToHuman(batch);
            return;
        }
        if (State.Mode == SessionMode.Human) batch = Array.FindAll(batch, EffectMessages.Is);
        switch (await parts.Configs.Current(State.Key.Agency, State.Key.Client))
        {
            case ConfigLookup.Found { Config: var config }:
                await MakeTurn(batch, config);
                break;
            case ConfigLookup.NotPublished:
                Inbox.Refuse(batch, AcceptStatus.NotPublished);
                break;
            case ConfigLookup.UnknownClient:
                Inbox.Refuse(batch, AcceptStatus.UnknownClient);
                break;
        }
    }

    private async Task OpenNext()
    {
        // the old session's row is closed first, so that the sweeper does not come back to it
        if (State.Mode != SessionMode.Closed && !await Change(SessionMode.Closed, null)) return;
        State = State.Next();
    }

    private async Task HandToHuman(Waiting[] batch)
    {
        var body = TurnBody.ForHuman();
        var fresh = new List<Waiting>(batch.Length);
        foreach (var waiting in batch)
        {
            if (!await AnswerFromTable(waiting)) fresh.Add(waiting);
        }
        if (fresh.Count == 0) return;
        await parts.Store.WriteMessages(State.Opening, State.Number, [.. fresh.Select(w => w.Message)], forHuman: true, CancellationToken.None);
        Inbox.Complete(fresh, new(AcceptStatus.Answered, null, body, false));
        parts.Feed.Tell(State.Key.Agency, Events.Of(State, null));
    }

    private async Task MakeTurn(Waiting[] batch, ClientConfig config)
    {
        State = State with { Person = People.Latest(State.Person, batch) };
        var purpose = People.Purpose(batch) ?? State.Flows.LastOrDefault()?.Purpose ?? config.DefaultPurpose;
        if (parts.Route(purpose) is not { } route) throw new InvalidOperationException($"No purpose '{purpose}' is built.");
        for (var tries = 0; ; tries++)
        {
            var attempt = await Ask(batch, config, route, timeTaken: tries > 0);
            if (attempt is Attempt.Dropped) return;
            var messages = batch.Select(w => w.Message).ToImmutableArray();
            var commit = attempt is Attempt.Proposed { Outcome: var outcome }
                ? TurnRules.Propose(State, messages, outcome, config.Version, parts.Clock.GetCurrentInstant())
                : Fallback(messages, purpose, ((Attempt.Failed)attempt).Error, config.Version);
            var result = await parts.Store.Commit(commit, CancellationToken.None);
            if (result == CommitResult.Refused && commit.Outcome is not null)
            {
                Log.TurnRefused(parts.Log, State.Key.ToString(), commit.Turn);
                commit = Fallback(messages, purpose, Errors.Unknown, config.Version);
                result = await parts.Store.Commit(commit, CancellationToken.None);
            }
            if (result == CommitResult.TimeTaken && tries < TimeTakenTries) continue;
            await Settle(result, commit, batch);
            return;
        }
    }

    private TurnCommit Fallback(ImmutableArray<InboundMessage> messages, string purpose, string error, int configVersion) =>
        TurnRules.Fallback(State, messages, purpose, error, configVersion, parts.Clock.GetCurrentInstant());

    private async Task<Attempt> Ask(Waiting[] batch, ClientConfig config, PurposeRoute route, bool timeTaken)
    {
        var request = People.Request(State, batch, route.Purpose, config.Version, parts.Clock.GetCurrentInstant(), timeTaken);
        var asked = new Advancing(Purpose(route), request, parts.Timings, State.Key.Channel);
        advancing = asked;
        try
        {
            if (Array.Exists(batch, w => w.WantsDurable) && !await asked.Within(parts.Timings.EarlyWrite)) await WriteEarly(batch);
            var attempt = await asked.End(failure => Log.PurposeFailed(parts.Log, State.Key.ToString(), State.Turn + 1, failure));
            if (attempt is Attempt.Failed { Error: Errors.Integration }) Log.DeadlineMissed(parts.Log, State.Key.ToString(), State.Turn + 1);
            if (attempt is not Attempt.Proposed) KeepWhatHappened(asked.Proposal, batch, config.Version);
            return attempt;
        }
        finally
        {
            advancing = null;
            asked.Dispose();
        }
    }

    private IPurposeGrain Purpose(PurposeRoute route) =>
        purposes.TryGetValue(route.Purpose, out var known) ? known : purposes[route.Purpose] = route.Grain(grains, State.Key.ToString());

    private async Task WriteEarly(Waiting[] batch)
    {
        await parts.Store.WriteMessages(State.Opening, State.Number, [.. batch.Where(w => !w.Written).Select(w => w.Message)], forHuman: false, CancellationToken.None);
        foreach (var waiting in batch) waiting.MarkWritten();
    }

    // An outcome that is dropped, but whose booking has happened outside, commits all the same, without speech (rule 8).
    private async void KeepWhatHappened(Task<Outcome> proposal, Waiting[] batch, int configVersion)
    {
        Outcome outcome;
        try { outcome = await proposal; }
        catch (Exception) { return; /* nothing was proposed, so nothing has happened: the attempt's own failure is logged where it is awaited */ }
        if (!outcome.MustCommit || IsLost) return;
        _ = Command(async () =>
        {
            var open = batch.Where(w => Inbox.Find(w.Message.Id) == w).ToArray();
            var silent = State with { Mode = SessionMode.Human };
            var commit = TurnRules.Propose(silent, [.. open.Select(w => w.Message)], outcome, configVersion, parts.Clock.GetCurrentInstant()) with { Mode = State.Mode };
            await Settle(await parts.Store.Commit(commit, CancellationToken.None), commit, open);
            return true;
        });
        await Run();
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
                if (!found) Lose("answered before");
                break;
            default:
                Lose(result.ToString());
                break;
        }
    }

    private void Committed(TurnCommit commit, Waiting[] batch)
    {
        State = State.After(commit);
        var body = commit.Body.ToArray();
        Inbox.Complete(batch, new(AcceptStatus.Answered, commit.Turn, body, false));
        Watchers.Tell(commit.Turn, commit.Epoch, commit.Outcome?.Text ?? "", body);
        parts.Feed.Tell(State.Key.Agency, Events.Of(State, commit));
        if (commit.Outcome is { Effects.Length: > 0 } outcome) parts.Effects.Start(Events.Due(State.Key, commit, outcome));
    }

    private async Task<bool> AnswerFromTable(Waiting waiting)
    {
        if (await parts.Store.FindMessage(State.Key, waiting.Message.Id, CancellationToken.None) is not { Status: not "pending" } stored) return false;
        var body = stored.Turn is null ? TurnBody.ForHuman() : stored.Body.ToArray();
        Inbox.Complete([waiting], new(AcceptStatus.Answered, stored.Turn, body, true));
        return true;
    }
}
