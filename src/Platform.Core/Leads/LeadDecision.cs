using NodaTime;
using Platform.Core.Contacts;
using Platform.Core.Knowledge;
using Platform.Core.Scheduling;
using Platform.Core.Turns;

namespace Platform.Core.Leads;

/// <summary>What a turn's decision depended on besides state, config and messages: enough to replay it.</summary>
/// <param name="Now">The turn's clock.</param>
/// <param name="Clock">The real clock.</param>
/// <param name="Answer">The calendar's answer; null where it was not asked.</param>
/// <param name="TimeTaken">True where an earlier proposal failed because its time was taken.</param>
/// <param name="Found">What the client's records held of the person; null where they were not asked.</param>
/// <param name="Model">What a language model gave to it; null where none was asked.</param>
/// <param name="Documents">What the client's documents gave to it; null where they were not asked.</param>
/// <param name="Handed">How another purpose handed the messages on; null where none did.</param>
public sealed record LeadDecision(
    Instant Now, Instant Clock, LeadChance Chance, CalendarAnswer? Answer, bool TimeTaken, PersonFound? Found = null, ModelWork? Model = null, KnowledgeReply? Documents = null, HandOn? Handed = null);
