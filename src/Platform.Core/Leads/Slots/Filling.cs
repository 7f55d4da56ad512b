namespace Platform.Core.Leads.Slots;

/// <summary>Puts a value into a slot and keeps account of it.</summary>
internal static class Filling
{
    public static Draft Fill(this Draft draft, LeadFields field, string? old, string value, Func<LeadState, LeadState> set)
    {
        if (old == value) return draft.Keep(field);
        // they never saw what is replaced: to them nothing changes
        var unseen = draft.State.FromChannel.HasFlag(field) || (draft.State.Recalled.HasFlag(field) && draft.Was.Question != LeadQuestion.Still);
        return draft.Set(s => set(s) with { Changing = s.Changing & ~field, Refused = s.Refused & ~field, FromChannel = s.FromChannel & ~field, Recalled = s.Recalled & ~field }) with
        {
            Filled = draft.Filled | field,
            Changed = old is null || unseen ? draft.Changed : draft.Changed | field,
            Understood = true,
        };
    }

    /// <summary>The value that stands was given again.</summary>
    public static Draft Keep(this Draft draft, LeadFields field) =>
        draft.Set(s => s with { Changing = s.Changing & ~field, FromChannel = s.FromChannel & ~field, Recalled = s.Recalled & ~field }) with { Understood = true };
}
