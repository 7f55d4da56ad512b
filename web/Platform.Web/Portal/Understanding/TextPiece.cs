using Platform.Core.Understanding;

namespace Platform.Web.Portal.Understanding;

/// <summary>A piece of the text, with the slot that it was read into; null where nothing was.</summary>
public sealed record TextPiece(string Text, string? Slot)
{
    /// <summary>The whole text in pieces, in order. Where two readings overlap the one that begins first, and is longer, is shown.</summary>
    internal static IReadOnlyList<TextPiece> Of(Reading reading)
    {
        List<TextPiece> pieces = [];
        var at = 0;
        foreach (var mark in Marks(reading).OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
        {
            if (mark.Start < at || mark.Length == 0 || mark.End > reading.Text.Length)
                continue;
            if (mark.Start > at)
                pieces.Add(new(reading.Text[at..mark.Start], null));
            pieces.Add(new(reading.Text[mark.Start..mark.End], mark.Slot));
            at = mark.End;
        }

        if (at < reading.Text.Length)
            pieces.Add(new(reading.Text[at..], null));
        return pieces;
    }

    private static IEnumerable<Mark> Marks(Reading reading) =>
    [
        .. reading.DateTimes.Select(found => new Mark("date", found.Start, found.Text.Length)),
        .. reading.Durations.Select(found => new Mark("duration", found.Start, found.Text.Length)),
        .. reading.Phones.Select(found => new Mark("phone", found.Start, found.Text.Length)),
        .. reading.Emails.Select(found => new Mark("email", found.Start, found.Text.Length)),
        .. reading.Names.Select(found => new Mark("name", found.Start, found.Text.Length)),
        .. reading.Services.Select(found => new Mark("service", found.Start, found.Text.Length)),
    ];
}
