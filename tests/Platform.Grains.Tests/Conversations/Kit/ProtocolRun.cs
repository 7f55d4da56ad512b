using Platform.Core.Conversations;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Conversations;
using Shouldly;

namespace Platform.Grains.Tests.Conversations;

/// <summary>One history of a session, and the simple model that it is held to.</summary>
internal sealed class ProtocolRun : IDisposable
{
    private static readonly Fault[] CommitFaults = [Fault.Fenced, Fault.TimeTaken, Fault.Refused, Fault.UnknownLost, Fault.UnknownWritten, Fault.Throws];
    private static readonly Fault[] OtherFaults = [Fault.Fenced, Fault.Throws];

    private readonly PumpHarness session = new();
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);
    private readonly HashSet<string> durable = new(StringComparer.Ordinal);
    private readonly List<(string Id, Task<AcceptResult> Answer)> waiting = [];
    private readonly List<string> ids = [];
    private readonly List<(Task<bool> Done, Action? Acknowledged)> changes = [];
    private bool human;
    private int released;
    private int wordsSeen;
    private int heardSeen;

    public void Happen(Happening what, int which)
    {
        Act(what, which);
        Observe();
    }

    /// <summary>Everything works again, and everyone repeats what was not answered.</summary>
    public void Finish()
    {
        for (var round = 0; ; round++)
        {
            round.ShouldBeLessThan(50, "it never comes to rest");
            Settle();
            Observe();
            if (session.Pump.IsLost) session.Activate();
            var open = ids.Where(id => !bodies.ContainsKey(id)).ToArray();
            if (open.Length == 0) break;
            foreach (var id in open.Take(10)) Say(id, Wait.Reply);
        }
        foreach (var (id, answer) in waiting) Answered(id, answer.Ended());
        changes.ShouldAllBe(c => c.Done.IsCompleted);
        CheckRows();
    }

    public void Dispose() => session.Dispose();

    private void Act(Happening what, int which)
    {
        switch (what)
        {
            case Happening.Accept: Say($"m{ids.Count}", Wait.Reply); break;
            case Happening.AcceptDurable: Say($"m{ids.Count}", Wait.Durable); break;
            case Happening.Burst: for (var n = 0; n < 3; n++) Say($"m{ids.Count}", n == 1 ? Wait.Durable : Wait.Reply); break;
            case Happening.Duplicate when ids.Count > 0: Say(ids[which % ids.Count], which % 2 == 0 ? Wait.Reply : Wait.Durable); break;
            case Happening.EffectTells: Say($"effect:{ids.Count}", Wait.Durable); break;
            case Happening.PurposeAnswers or Happening.PurposeAnswersAgain when session.Asked is not null: session.Answer(); break;
            case Happening.PurposeFails when session.Asked is not null: session.FailPurpose(); break;
            case Happening.PurposeHasHappened when session.Asked is not null: session.Answer(r => Script.Reply(r) with { MustCommit = true }); break;
            case Happening.WriteEnds or Happening.WriteEndsAgain when session.Write is not null: session.EndWrite(); break;
            case Happening.WriteFails when session.Write is { } write: Fail(write.What, which); break;
            case Happening.ShortTime: session.Pass(TimeSpan.FromMilliseconds(25)); break;
            case Happening.Deadline: session.Pass(TimeSpan.FromSeconds(16)); break;
            case Happening.TakeOver: TakeOver(released); break;
            case Happening.HandBack: Release(); Change(session.HandBack()); break;
            case Happening.Interrupt: Change(session.Interrupt()); break;
            case Happening.Close: Release(); Change(session.Close()); break;
            case Happening.Wake: session.Do(() => session.Pump.Resume(session.Rows.Snapshot())); break;
            case Happening.Deactivate: Deactivate(); break;
            case Happening.DayPasses: DayPasses(); break;
        }
        if (session.Pump.IsLost) session.Activate();
    }

    private void Say(string id, Wait wait)
    {
        if (!ids.Contains(id)) ids.Add(id);
        waiting.Add((id, session.Say(id, wait)));
    }

    private void Change(Task<bool> done, Action? acknowledged = null) => changes.Add((done, acknowledged));

    private void TakeOver(int asOf) => Change(session.TakeOver(), () => human |= asOf == released);

    // From the moment someone asks for it, or a day has passed, the bot may speak again: the model then does not know who has the session.
    private void Release()
    {
        human = false;
        released++;
    }

    private void DayPasses()
    {
        Release();
        session.Clock.AdvanceHours(25);
    }

    private void Fail(object what, int which)
    {
        var faults = what is TurnCommit ? CommitFaults : OtherFaults;
        session.EndWrite(faults[which % faults.Length]);
    }

    // A write in flight lands, or not, when nobody listens any more.
    private void Deactivate()
    {
        session.Do(() => session.Pump.End());
        if (session.Write is not null) session.EndWrite();
    }

    private void Settle()
    {
        for (var steps = 0; session.Write is not null || session.Asked is not null || changes.Exists(c => !c.Done.IsCompleted); steps++)
        {
            steps.ShouldBeLessThan(200, "it never settles");
            if (session.Write is not null) session.EndWrite();
            else if (session.Asked is not null) session.Answer();
            else session.Pass(TimeSpan.FromSeconds(1));
        }
        session.Pass(TimeSpan.FromMilliseconds(200));
    }

    private void Observe()
    {
        // words that were committed, and words that a watcher heard, since the last look
        var turns = session.Rows.Turns;
        if (human) turns.Skip(wordsSeen).ShouldAllBe(t => Text(t) == "", "a bot word was committed after an acknowledged takeover");
        wordsSeen = turns.Count;
        var heard = session.Watcher.Heard.ToArray();
        if (human) heard.Skip(heardSeen).ShouldAllBe(h => h.Text == "", "a watcher heard a bot word after an acknowledged takeover");
        heardSeen = heard.Length;
        foreach (var (done, acknowledged) in changes.Where(c => c.Done is { IsCompleted: true, Result: true })) acknowledged?.Invoke();
        changes.RemoveAll(c => c.Done.IsCompleted);
        foreach (var (id, answer) in waiting.Where(w => w.Answer.IsCompleted)) Answered(id, answer.Result);
        waiting.RemoveAll(w => w.Answer.IsCompleted);
    }

    private void Answered(string id, AcceptResult answer)
    {
        if (answer.Status is AcceptStatus.Durable) durable.Add(id);
        if (answer.Status is not AcceptStatus.Answered) return;
        if (bodies.TryGetValue(id, out var before)) answer.Body.ShouldBe(before, $"{id} got another answer");
        bodies[id] = answer.Body;
    }

    private void CheckRows()
    {
        var rows = session.Rows.Messages.ToDictionary(m => m.Id);
        rows.Keys.Order().ShouldBe(ids.Order());
        rows.Values.ShouldAllBe(m => m.Status != "pending");
        foreach (var session in session.Rows.Turns.GroupBy(t => t.Session)) session.Select(t => t.Turn).ShouldBe(Enumerable.Range(1, session.Count()));
        session.Rows.Turns.SelectMany(t => t.Messages).Select(m => m.Id).ShouldBeUnique();
        durable.ShouldAllBe(id => rows.ContainsKey(id));
    }

    private static string Text(TurnCommit turn) => Conversation.Text(new(AcceptStatus.Answered, null, turn.Body.ToArray(), false));
}
