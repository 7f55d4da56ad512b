using Platform.Core.Leads.Words;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Slots;

/// <summary>The person's name.</summary>
internal static class NameSlot
{
    private const double Likely = 0.3;
    private const double Sure = 0.75;
    private const int Longest = 100;

    public static Draft Take(Draft draft, Reading reading)
    {
        var asked = draft.State.Question == LeadQuestion.Name || draft.State is { Stage: LeadStage.Completed, Changing: LeadFields.Name };
        // what the channel or the records say of them gives way to their own word
        var told = (draft.State.FromChannel | draft.State.Recalled).HasFlag(LeadFields.Name);
        var given = asked || told || draft.State.Name is null || draft.Heard.Does(Acts.Correct) || draft.Heard.Mentioned.HasFlag(Asked.Name) || reading.Names.Any(n => n.Respelled);
        if (!given || IsQuestion(draft, reading)) return draft;
        var name = Best(draft, reading, asked ? Likely : Sure);
        if (reading.Names.FirstOrDefault(n => n.Full == name) is { First: null, Last: { } family } && draft.State.Name is { } known) name = $"{GivenNames.Of(known)} {family}";
        return name is null ? draft : draft.Fill(LeadFields.Name, draft.State.Name, name, s => s with { Name = name });
    }

    // "Do you do weddings?" is nobody's name.
    private static bool IsQuestion(Draft draft, Reading reading) =>
        reading.Text.AsSpan().TrimEnd().EndsWith("?") && !draft.Heard.Mentioned.HasFlag(Asked.Name) && reading.Names.All(n => n.Text.Length < reading.Text.Length / 2);

    // Of two names in one message the one that is not known yet is the correction, wherever it stands.
    private static string? Best(Draft draft, Reading reading, double least) =>
        reading.Names.Where(n => !n.Negated && n.Confidence >= least && n.Full.Length <= Longest && !Profanity.IsFiltered(draft.Input.Config, n.Full))
            .OrderBy(n => n.Full == draft.State.Name).ThenByDescending(n => n.Confidence).Select(n => n.Full).FirstOrDefault();
}
