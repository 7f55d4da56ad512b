using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>One thread's rows, with the table's own rules.</summary>
internal sealed class ThreadRows
{
    private readonly SortedDictionary<int, SessionRow> sessions = [];
    private readonly Dictionary<string, MessageRow> messages = new(StringComparer.Ordinal);
    private ThreadOpening? opening;
    private int writing;

    public List<object> Writes { get; } = [];
    public List<TurnCommit> Turns { get; } = [];

    /// <summary>The most writes that were in flight at once.</summary>
    public int MostWriting { get; private set; }

    public IEnumerable<(string Id, string Status, int? Session, int? Turn)> Messages => messages.Select(m => (m.Key, m.Value.Status, (int?)m.Value.Session, m.Value.Turn));

    public SessionRow? Newest => sessions.Count == 0 ? null : sessions.Values.Last();

    public SessionRow Session(int number) => sessions[number];

    public void BeginWrite()
    {
        lock (this) MostWriting = Math.Max(MostWriting, ++writing);
    }

    public void EndWrite()
    {
        lock (this) writing--;
    }

    /// <summary>Another activation has written: whoever holds the row's old version has lost.</summary>
    public void Overtake() => Newest!.Version++;

    public SessionSnapshot? Snapshot()
    {
        if (opening is null) return null;
        var pending = messages.Values.Where(m => m.Status == "pending").Select(m => m.Message).ToImmutableArray();
        return Newest is { } row
            ? new(row.Number, row.Turn, row.Version, row.Epoch, row.Mode, row.Errors, row.Person, opening.ExternalId, opening.Sandbox, row.LastAt, row.Flows, pending)
            : new(1, 0, 0, 0, SessionMode.Bot, 0, Person.Unknown, opening.ExternalId, opening.Sandbox, Instant.MinValue, [], pending);
    }

    public CommitResult Commit(TurnCommit commit)
    {
        if (commit.Messages.Any(m => messages.TryGetValue(m.Id, out var row) && row.Status != "pending")) return CommitResult.AnsweredBefore;
        if (!sessions.TryGetValue(commit.Session, out var session) && commit.Version == 0)
            sessions[commit.Session] = session = new() { Number = commit.Session, Epoch = commit.Epoch };
        else if (session is null || session.Version == 0 || session.Version != commit.Version || session.Epoch != commit.Epoch) return CommitResult.Fenced;
        opening ??= commit.Thread;
        (session.Version, session.Turn, session.Mode, session.Errors, session.LastAt, session.Person) =
            (session.Version + 1, commit.Turn, commit.Mode, commit.Errors, commit.At, commit.Thread.Person);
        if (commit.Outcome is { } outcome)
            session.Flows = [.. session.Flows.Where(f => f.Purpose != outcome.Purpose), new(outcome.Purpose, outcome.Proposal, outcome.Flow)];
        foreach (var message in commit.Messages) messages[message.Id] = new(message, commit.Session, commit.Turn, "answered");
        Turns.Add(commit);
        return CommitResult.Committed;
    }

    public bool WritePending(ThreadOpening thread, int session, IReadOnlyList<InboundMessage> written)
    {
        opening ??= thread;
        foreach (var message in written) messages.TryAdd(message.Id, new(message, session, null, "pending"));
        return true;
    }

    public bool HandToHuman(HumanMessages handed)
    {
        if (!sessions.TryGetValue(handed.Session, out var session) || (session.Version, session.Epoch, session.Mode) != (handed.Version, handed.Epoch, SessionMode.Human)) return false;
        (session.Version, session.LastAt) = (session.Version + 1, handed.At);
        foreach (var message in handed.Messages)
        {
            if (!messages.TryGetValue(message.Id, out var row) || row.Status == "pending") messages[message.Id] = new(message, handed.Session, null, "for_human");
        }
        return true;
    }

    public bool ChangeMode(ModeChange change)
    {
        if (!sessions.TryGetValue(change.Session, out var session) && change.Version == 0)
            sessions[change.Session] = session = new() { Number = change.Session, Epoch = change.Epoch };
        else if (session is null || session.Version == 0 || (session.Version, session.Epoch) != (change.Version, change.Epoch)) return false;
        opening ??= change.Thread;
        (session.Version, session.Epoch, session.Mode, session.LastAt) = (session.Version + 1, session.Epoch + 1, change.Mode, change.At);
        return true;
    }

    /// <summary>The message was answered by that turn, as the table would know of another activation's.</summary>
    public void Remember(string id, int session, int turn) => messages[id] = new(new(id, id, default), session, turn, "answered");

    public StoredMessage? Find(string id)
    {
        if (!messages.TryGetValue(id, out var row)) return null;
        var turn = Turns.Find(t => t.Session == row.Session && t.Turn == row.Turn);
        return new(row.Status, row.Turn, turn?.Body ?? default);
    }

    private sealed record MessageRow(InboundMessage Message, int Session, int? Turn, string Status);
}
