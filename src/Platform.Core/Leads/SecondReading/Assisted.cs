using System.Collections.Immutable;
using Platform.Core.Escalation;
using Platform.Core.Models;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.SecondReading;

/// <summary>A turn's input with what a model gave to it. Pure: the work that a decision keeps gives the same turn again (rule 15 of the turn).</summary>
public static class Assisted
{
    /// <param name="input">As our own reader read it.</param>
    public static LeadInput Input(LeadState state, LeadInput input, ModelWork work, IReadText reader)
    {
        if (work.IsEmpty) return input;
        var (mask, said, offersHuman) = (Masked.Of(state, input), input, false);
        if (work.Extraction is { } json && Extraction.Parse(json, mask.Open) is { } extraction)
            (said, offersHuman) = (input with { Readings = Proposal.Merge(state, input, extraction, reader) }, Proposal.OffersHuman(input, extraction));
        var escalate = work.Exhausted ? EscalationReasons.PolicyRestriction : null;
        foreach (var call in (work.Calls ?? []).Where(c => !LeadTools.WasRefused(c)))
        {
            if (call.Tool == LeadTools.Escalate) escalate ??= LeadTools.Reason(call.Arguments);
            else if (call.Tool is LeadTools.Availability or LeadTools.Book && LeadTools.Values(call.Arguments, mask) is { } values)
                said = said with { Readings = Proposal.Merge(state, said, values, reader) };
        }

        return said with { Help = new(work.Words, offersHuman, escalate) };
    }
}
