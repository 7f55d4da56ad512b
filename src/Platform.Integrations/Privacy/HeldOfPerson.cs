using System.Collections.Immutable;
using Platform.Core.Conversations;
using Platform.Integrations.Conversations;

namespace Platform.Integrations.Privacy;

/// <summary>What a client holds of one person, counted.</summary>
/// <param name="Threads">All of theirs, and whether one is in the middle of a session.</param>
/// <param name="Sessions">The newest, <see cref="PersonQueries.SessionsShown"/> at most.</param>
/// <param name="Names">By which they are known, and so with phones and e-mails.</param>
/// <param name="Ahead">Appointments still to come, the soonest first; no try-outs.</param>
public sealed record HeldOfPerson(
    ImmutableArray<(ThreadKey Key, bool Open)> Threads, ImmutableArray<SessionRow> Sessions, HeldCounts Counts, ImmutableArray<string> Names,
    ImmutableArray<string> Phones, ImmutableArray<string> Emails, ImmutableArray<BookingAhead> Ahead)
{
    public bool IsNothing => Counts == HeldCounts.None;
}
