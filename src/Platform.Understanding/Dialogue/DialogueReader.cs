using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Dialogue;

/// <summary>What a message does in the conversation and which slots it names.</summary>
internal static class DialogueReader
{
    /// <summary>Acts that a phrase means wherever it occurs.</summary>
    private static readonly (Cue Cue, Acts Act)[] Occurring =
    [
        (Cue.Standing, Core.Understanding.Acts.Standing), (Cue.Waitlist, Core.Understanding.Acts.Waitlist), (Cue.Recall, Core.Understanding.Acts.Recall),
        (Cue.FollowUp, Core.Understanding.Acts.FollowUp), (Cue.Later, Core.Understanding.Acts.Later),
        (Cue.Sooner, Core.Understanding.Acts.Sooner), (Cue.OtherDay, Core.Understanding.Acts.OtherDay), (Cue.CannotCome, Core.Understanding.Acts.CannotCome),
        (Cue.Arriving, Core.Understanding.Acts.Arriving), (Cue.Any, Core.Understanding.Acts.Any), (Cue.Another, Core.Understanding.Acts.Another),
        (Cue.RightAfter, Core.Understanding.Acts.Later | Core.Understanding.Acts.Beside), (Cue.RightBefore, Core.Understanding.Acts.Sooner | Core.Understanding.Acts.Beside),
        (Cue.Counted, Core.Understanding.Acts.Counted), (Cue.Why, Core.Understanding.Acts.Why), (Cue.Note, Core.Understanding.Acts.Note), (Cue.CallWhen, Core.Understanding.Acts.Note),
    ];

    /// <summary>What is done with an appointment, and said of a membership means another thing.</summary>
    private const Acts OfAppointments = Core.Understanding.Acts.Book | Core.Understanding.Acts.Cancel | Core.Understanding.Acts.Reschedule | Core.Understanding.Acts.Standing;

    /// <param name="asked">Asked for a time, "what about Friday?" gives one; else it goes on from what was just asked.</param>
    public static Acts Acts(Message message, PhraseMatches phrases, Asked asked)
    {
        var acts = Core.Understanding.Acts.None;
        foreach (var match in phrases.All)
        {
            if (match.Cue <= Cue.OtherTime && !IsOverruled(message, phrases, match))
            {
                acts |= (Acts)(1L << (int)match.Cue);
            }
        }

        foreach (var (cue, act) in Occurring)
        {
            acts |= phrases.Has(cue) && !(cue is Cue.Later or Cue.Sooner && IsDenied(message, phrases, cue)) ? act : 0;
        }

        acts |= phrases.Has(Cue.HowAbout) && (asked & (Asked.Date | Asked.Time)) == 0 ? Core.Understanding.Acts.FollowUp : 0;
        var ofOneThatStands = (acts & (Core.Understanding.Acts.Cancel | Core.Understanding.Acts.Reschedule | Core.Understanding.Acts.Recall)) != 0;
        acts = phrases.Has(Cue.Contract) ? acts & ~OfAppointments : acts;
        return ofOneThatStands ? acts & ~Core.Understanding.Acts.Book : acts;
    }

    public static Asked Mentioned(PhraseMatches phrases)
    {
        var mentioned = Asked.None;
        foreach (var match in phrases.All)
        {
            if (Slot(match.Cue) is var slot and not Asked.None && !IsInside(phrases, match))
            {
                mentioned |= slot;
            }
        }

        return mentioned;
    }

    /// <summary>The service as it stands to the others: "the cheaper one".</summary>
    public static ServiceRank? Rank(PhraseMatches phrases) =>
        phrases.Has(Cue.Cheapest) ? ServiceRank.Cheapest
        : phrases.Has(Cue.Dearest) ? ServiceRank.Dearest
        : phrases.Has(Cue.Shortest) ? ServiceRank.Shortest
        : phrases.Has(Cue.Longest) ? ServiceRank.Longest
        : null;

    private static bool IsOverruled(Message message, PhraseMatches phrases, PhraseMatch match) =>
        (match.Cue != Cue.Refuse && phrases.Covers(Cue.Neutral, match.Start))
        || (match.Cue == Cue.Cancel && (phrases.Covers(Cue.CannotCome, match.Start) || phrases.Covers(Cue.Undo, match.Start)))
        || (match.Cue == Cue.But && !phrases.StartsBefore(Cue.Yes, match.Start + 1))
        || (match.Cue is Cue.Cancel or Cue.Book or Cue.Reschedule or Cue.Correct && Negations.Before(message, phrases, match.Start));

    /// <summary>"Not too early, not too late".</summary>
    private static bool IsDenied(Message message, PhraseMatches phrases, Cue cue)
    {
        foreach (var match in phrases.All)
        {
            if (match.Cue == cue && !Negations.Before(message, phrases, match.Start))
            {
                return false;
            }
        }

        return true;
    }

    private static Asked Slot(Cue cue) => cue switch
    {
        Cue.SlotName => Asked.Name,
        Cue.SlotPhone => Asked.Phone,
        Cue.SlotEmail => Asked.Email,
        Cue.SlotService => Asked.Service,
        Cue.SlotDate => Asked.Date,
        Cue.SlotTime => Asked.Time,
        Cue.SlotReference => Asked.Reference,
        _ => Asked.None,
    };

    /// <summary>A slot's word inside a longer phrase that means something else ("one more time", "what time do you open").</summary>
    private static bool IsInside(PhraseMatches phrases, PhraseMatch slot)
    {
        foreach (var match in phrases.All)
        {
            var longer = match.End - match.Start > slot.End - slot.Start && match.Start <= slot.Start && slot.End <= match.End;
            if (longer && match.Cue is not (Cue.Correct or Cue.Neutral or Cue.Undo or Cue.Question or Cue.NameIs or Cue.NameUnder or Cue.NameMaybe or Cue.NameFirst or Cue.NameLast or Cue.PhoneIs or Cue.Refuse or Cue.Contact)
                && Slot(match.Cue) == Asked.None && match.Cue <= Cue.Question)
            {
                return true;
            }
        }

        return false;
    }
}
