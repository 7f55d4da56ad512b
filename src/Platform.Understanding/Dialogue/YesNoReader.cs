using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>Yes or no: whichever is said first, the longer phrase where both begin together ("no problem").</summary>
internal static class YesNoReader
{
    public static YesNo? Read(Message message, PhraseMatches phrases)
    {
        PhraseMatch? best = null;
        foreach (var match in phrases.All)
        {
            if (match.Cue is Cue.Yes or Cue.No && IsBetter(match, best) && Counts(message, phrases, match))
            {
                best = match;
            }
        }

        return best?.Cue switch
        {
            Cue.Yes => YesNo.Yes,
            Cue.No => YesNo.No,
            _ => null,
        };
    }

    private static bool IsBetter(PhraseMatch match, PhraseMatch? best) =>
        best is not { } other || match.Start < other.Start || (match.Start == other.Start && match.End > other.End)
        || (match.Start == other.Start && match.End == other.End && match.Cue == Cue.No);

    private static bool Counts(Message message, PhraseMatches phrases, PhraseMatch match) =>
        (phrases.At(Cue.Neutral, match.Start) is not { } neutral || neutral.End < match.End)
        && (match.Cue == Cue.No || !(Negations.Before(message, phrases, match.Start) || Negations.Within(phrases, match)))
        && (match.Start == 0 || match.Start >= message.AfterQuestion || match.Cue == Cue.No);
}
