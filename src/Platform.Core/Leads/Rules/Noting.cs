using Platform.Core.Knowledge;
using Platform.Core.Understanding;

namespace Platform.Core.Leads.Rules;

/// <summary>"Please note that I have a bad back": kept for those who receive them, who read it with the lead.</summary>
internal static class Noting
{
    private const int Longest = 300;

    public static Draft Apply(Draft draft)
    {
        if (draft.Settled || !draft.Heard.Does(Acts.Note) || draft.Heard.Topics != Topics.None) return draft;
        var said = string.Join(' ', draft.Heard.Readings.Where(r => (r.Acts & Acts.Note) != 0).Select(r => r.Text.Trim()));
        var note = draft.State.Note is { } before && before != said ? $"{before} / {said}" : said;
        // what follows the "but" is the note: the yes stands without reserve
        return (draft with { Heard = draft.Heard with { Acts = draft.Heard.Acts & ~Acts.But } }).Set(s => s with { Note = CleanText.AtMost(note, Longest) }).Answer("note_taken");
    }
}
