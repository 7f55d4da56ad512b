using Platform.Core.Agencies;

namespace Platform.Core.Scheduling;

/// <summary>A calendar that is kept elsewhere. Slow and fallible: asked by purposes, never from a calendar's mailbox; booked by an effect.</summary>
public interface IExternalCalendar
{
    /// <summary>The provider's name in configs, such as <c>google_calendar</c>.</summary>
    string Provider { get; }

    /// <summary>Looks (it holds nothing: <see cref="CalendarAnswer.HeldUntil"/> stays null).</summary>
    Task<CalendarAnswer> Ask(CalendarQuery query, ClientConfig config, CancellationToken cancellation);

    /// <summary>Books; the attempt's id is the idempotency key: the same attempt again gets the first answer.</summary>
    Task<ExternalBookingResult> Book(ExternalBooking booking, CancellationToken cancellation);
}
