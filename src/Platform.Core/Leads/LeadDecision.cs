using NodaTime;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>What a turn's decision depended on besides state, config and messages: enough to replay it.</summary>
/// <param name="Now">The turn's clock.</param>
/// <param name="Clock">The real clock.</param>
/// <param name="Answer">The calendar's answer; null where it was not asked.</param>
/// <param name="TimeTaken">True where an earlier proposal failed because its time was taken.</param>
public sealed record LeadDecision(Instant Now, Instant Clock, LeadChance Chance, CalendarAnswer? Answer, bool TimeTaken);
