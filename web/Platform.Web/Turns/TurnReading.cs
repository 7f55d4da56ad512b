using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Problems;

namespace Platform.Web.Turns;

/// <summary>A request's message, checked: where it goes and what to hand over, or what is wrong with it.</summary>
internal readonly record struct TurnReading(ThreadKey Thread, AcceptRequest? Accept, ProblemResult? Refusal)
{
    internal static TurnReading Refused(string detail) => new(default, null, ProblemResult.Invalid(detail));
}
