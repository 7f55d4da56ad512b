using System.Text;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>A commit as its row is written.</summary>
internal sealed class CommitRow(TurnCommit commit)
{
    public TurnCommit Commit { get; } = commit;
    public string Agency => Commit.Thread.Key.Agency;
    public string Client => Commit.Thread.Key.Client;
    public Guid Thread => Commit.Thread.Key.Thread;
    public DateTime At { get; } = commit.At.ToDateTimeUtc();
    public string Body { get; } = Encoding.UTF8.GetString(commit.Body.Span);
    public string? Person { get; } = PersonJson.Write(commit.Thread.Person);
    public string? Purpose => Commit.Outcome?.Purpose;
    public Guid? Proposal => Commit.Outcome?.Proposal;

    /// <summary>True for a fallback: worth saying at once or not at all. Who repeats after it was lost gets the answer itself.</summary>
    public bool IsFallback => Commit.Outcome is null;

    /// <summary>True where another's time, or a booking that stands no more, may refuse it.</summary>
    public bool TakesTime => Commit.Outcome is { } outcome && outcome.Reservations.Any(r => r is not ReservationChange.Release);
}
