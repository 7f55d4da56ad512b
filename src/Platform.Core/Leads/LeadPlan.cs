using Platform.Core.Leads.Rules;
using Platform.Core.Scheduling;

namespace Platform.Core.Leads;

/// <summary>A turn decided as far as it can be without the calendar.</summary>
public sealed record LeadPlan
{
    internal LeadPlan(Draft draft) => Draft = draft;

    internal Draft Draft { get; }

    /// <summary>What the calendar must answer before the turn can be finished; null when it need not be asked.</summary>
    public CalendarQuery? Query => Draft.Query;

    /// <summary>What the client's documents are to be asked, so that the turn can be planned again with their answer; null where the messages ask nothing of them. A turn may be finished without.</summary>
    public string? Question => Documents.Question(Draft);
}
