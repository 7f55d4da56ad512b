using System.Text;

namespace Platform.Core.Models;

/// <summary>Cuts a text that comes in pieces into sentences: one is given once it is whole.</summary>
public sealed class SpokenSentences
{
    private readonly StringBuilder open = new();

    /// <summary>The sentences that are whole with this piece.</summary>
    public IReadOnlyList<string> Add(string piece)
    {
        open.Append(piece);
        var whole = new List<string>();
        for (var i = 1; i < open.Length; i++)
        {
            if (!char.IsWhiteSpace(open[i]) || !Ends(open[i - 1])) continue;
            Take(whole, i);
            i = 0;
        }

        return whole;
    }

    /// <summary>The last one, when nothing more comes; null where it has no end, because it was cut.</summary>
    public string? End()
    {
        var last = open.ToString().Trim();
        return last.Length > 0 && Ends(last[^1]) ? last : null;
    }

    private void Take(List<string> whole, int length)
    {
        var sentence = open.ToString(0, length).Trim();
        open.Remove(0, length);
        if (sentence.Length > 0) whole.Add(sentence);
    }

    private static bool Ends(char c) => c is '.' or '!' or '?' or '…';
}
