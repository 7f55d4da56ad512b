using Platform.Grains.Contracts.Conversations;
using Platform.Web.Problems;

namespace Platform.Web.Turns;

/// <summary>What a caller hears when its message was not answered.</summary>
internal static class TurnRefusals
{
    /// <summary>Null for an answer.</summary>
    internal static ProblemResult? Of(AcceptResult? result) => result?.Status switch
    {
        AcceptStatus.Answered => null,
        AcceptStatus.QueueFull => ProblemResult.TooMany("Twenty messages of this session wait already.", TimeSpan.FromSeconds(1)),
        AcceptStatus.NotPublished => ProblemResult.Conflict("This client has no published config yet: publish its draft first."),
        AcceptStatus.UnknownClient => ProblemResult.UnknownClient(),
        _ => ProblemResult.Unavailable(),
    };
}
