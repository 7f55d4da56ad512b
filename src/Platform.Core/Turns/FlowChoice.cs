using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Support;

namespace Platform.Core.Turns;

/// <summary>Which purpose answers next in a session. Pure.</summary>
public static class FlowChoice
{
    /// <param name="asked">The purpose that the latest message asks for; null for the session's own.</param>
    /// <param name="otherwise">The client's default.</param>
    public static string Of(SessionState session, string? asked, string otherwise)
    {
        var last = session.Flows.LastOrDefault()?.Purpose;
        return asked switch
        {
            null => last ?? otherwise,
            Purposes.Auto => last ?? Purposes.Support,
            _ when Escalated(session) is { } waiting => waiting,
            Purposes.Support when last == Purposes.LeadCapture && IsBookingFor(session) => last,
            _ => asked,
        };
    }

    /// <summary>True where intent decides: support may hand on what is a booking without asking first.</summary>
    public static bool IsFree(string? asked) => asked == Purposes.Auto;

    // Whom a colleague is to answer is told so, whatever a channel asks for with every message.
    private static string? Escalated(SessionState session) =>
        session.Flows.LastOrDefault(f => FlowMember.Of(f, f.Purpose == Purposes.LeadCapture ? "stage" : "outcome") == LeadStage.Escalated.Name())?.Purpose;

    // They said yes to support's offer: whose every message asks for support gets the booking through all the same.
    private static bool IsBookingFor(SessionState session) =>
        FlowMember.Of(session.Flow(Purposes.Support), "question") is nameof(SupportQuestion.Book) or nameof(SupportQuestion.Appointment)
        && FlowMember.Of(session.Flow(Purposes.LeadCapture), "stage") != LeadStage.Completed.Name();
}
