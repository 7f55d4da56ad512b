using NodaTime;

namespace Platform.Core.Scheduling;

/// <summary>The waiting list's rows, over all agencies; turns write them.</summary>
public interface IWaitlist
{
    /// <summary>
    /// Takes the calendars whose entries are due, all entries of each, first come first; offers that were not taken in time, and wishes
    /// that have passed, lapse. Those whose session is in the middle of something, or with a human, are left out.
    /// </summary>
    /// <param name="again">When they are due again.</param>
    /// <param name="atMost">Calendars.</param>
    Task<IReadOnlyList<WaitingPerson>> Claim(Duration again, int atMost, CancellationToken cancellation);
}
