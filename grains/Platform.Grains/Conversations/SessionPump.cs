using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Turns;

namespace Platform.Grains.Conversations;

/// <summary>
/// Makes a session's turns, one at a time: takes what waits, asks the purpose, commits, completes. Only it changes flow
/// and turn numbers, and one write is in flight at most (rule 4).
/// </summary>
internal sealed class SessionPump
{
    private readonly Queue<Command> commands = new();
    private readonly SessionParts parts;
    private readonly TurnMaker turns;
    private readonly Action onWork;
    private readonly Action onLost;
    private bool running;

    /// <param name="onWork">Something waits: <see cref="Run"/> is to be called.</param>
    /// <param name="onLost">This activation is over.</param>
    public SessionPump(SessionParts parts, SessionState initial, IGrainFactory grains, Action onWork, Action onLost)
    {
        (this.parts, this.onWork, this.onLost, State) = (parts, onWork, onLost, initial);
        turns = new(this, parts, grains);
    }

    public SessionState State { get; set; }
    public Inbox Inbox { get; } = new();
    public Watchers Watchers { get; } = new();

    /// <summary>True once another activation, or the silo's stop, has ended this one: it answers nothing any more.</summary>
    public bool IsLost { get; private set; }

    /// <summary>True while a change waits for the turn being made to end.</summary>
    public bool HasCommands => commands.Count > 0;

    /// <summary>Takes a message in, once: the same id again waits for the first one's answer.</summary>
    public Task<AcceptResult> Accept(AcceptRequest request)
    {
        if (IsLost) return Task.FromResult(AcceptResult.Of(AcceptStatus.Retry));
        var message = Incoming.Message(request, parts.Clock.GetCurrentInstant());
        if (Inbox.Answer(message.Id) is { } known) return Task.FromResult(known);
        if (Inbox.Find(message.Id) is { } waiting) return Again(Inbox.For(waiting, request.Wait));
        if (Inbox.IsFull) return Task.FromResult(AcceptResult.Of(AcceptStatus.QueueFull));
        if (State.Version == 0 && !EffectMessages.Is(message)) State = Incoming.Introduce(State, request);
        var answer = Inbox.For(Inbox.Add(message, written: false), request.Wait);
        onWork();
        return answer;
    }

    /// <summary>Takes in what was found waiting in the table.</summary>
    public void Resume(SessionSnapshot? stored)
    {
        if (IsLost) return;
        foreach (var message in stored?.Pending ?? [])
        {
            if (Inbox.Find(message.Id) is null && Inbox.Answer(message.Id) is null) Inbox.Add(message, written: true);
        }
        if (Inbox.HasWaiting) onWork();
    }

    /// <summary>Queues a change of who answers; the turn being made is dropped at once. False: not done, repeat.</summary>
    public Task<bool> Do(Func<Task<bool>> change)
    {
        if (IsLost) return Task.FromResult(false);
        var command = new Command(change);
        commands.Enqueue(command);
        turns.Drop();
        onWork();
        return command.Done;
    }

    /// <summary>Lets those who watch hear words of the turn being made. They may see it before it is committed, as what it says in the end.</summary>
    public void Speak(int turn, int epoch, string words)
    {
        if (!IsLost && turns.IsAsking && turn == State.Turn + 1 && epoch == State.Epoch) Watchers.Say(turn, epoch, words);
    }

    /// <summary>Works until nothing waits.</summary>
    public async Task Run()
    {
        if (running) return;
        running = true;
        try
        {
            while (!IsLost && (commands.Count > 0 || Inbox.HasWaiting))
            {
                if (parts.Stopping.IsCancellationRequested) Lose("the silo stops");
                else await (commands.TryDequeue(out var command) ? command.Run() : Step());
            }
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
        Log.SessionLost(parts.Log, State.Key.ToString(), reason);
        End();
        onLost();
    }

    /// <summary>Lets everyone go who still waits: they are to repeat elsewhere.</summary>
    public void End()
    {
        IsLost = true;
        turns.Drop();
        Inbox.Refuse(Inbox.All(), AcceptStatus.Retry);
        while (commands.TryDequeue(out var command)) command.GiveUp();
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
        Watchers.Answering(batch);
        if (State.Mode == SessionMode.Human && !Array.Exists(batch, w => w.IsEffect)) await turns.HandToHuman(batch);
        else await Answer(State.Mode == SessionMode.Human ? Array.FindAll(batch, w => w.IsEffect) : batch);
    }

    private async Task Answer(Waiting[] batch)
    {
        switch (await parts.Configs.Current(State.Key.Agency, State.Key.Client))
        {
            case ConfigLookup.Found { Config: var config }:
                await turns.Make(batch, config);
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

    private static async Task<AcceptResult> Again(Task<AcceptResult> first) => await first with { Replayed = true };
}
