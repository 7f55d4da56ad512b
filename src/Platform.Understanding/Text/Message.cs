using Platform.Understanding.Languages;

namespace Platform.Understanding.Text;

/// <summary>A text cut into tokens once, for all readers. Folded text is lower case without marks on Latin letters and without apostrophes.</summary>
internal sealed class Message(string text, char[] folded, Token[] tokens, int count, int afterQuestion, Language language)
{
    public string Text { get; } = text;
    public Language Language { get; } = language;
    public int Count { get; } = count;

    /// <summary>A question mark stands somewhere in the text.</summary>
    public bool Question => AfterQuestion >= 0;

    /// <summary>The first token after the last question mark; -1 where there is none.</summary>
    public int AfterQuestion { get; } = afterQuestion;

    /// <summary>How often a token was looked at: the measure of the readers' work.</summary>
    public long Looks { get; private set; }

    public ref readonly Token this[int index]
    {
        get
        {
            Looks++;
            return ref tokens[index];
        }
    }

    public ReadOnlySpan<char> Fold(int index) => folded.AsSpan(this[index].FoldStart, tokens[index].FoldLength);

    public ReadOnlySpan<char> Raw(int index) => Text.AsSpan(this[index].Start, tokens[index].Length);

    /// <summary>The text from the first to the last token, both inclusive.</summary>
    public string Slice(int first, int last) => Text[tokens[first].Start..tokens[last].End];

    public bool Is(int index, WordTraits traits) =>
        index >= 0 && index < Count && (Language.Traits(this[index].Word) & traits) != 0;

    public bool StartsClause(int index) => index == 0 || this[index].Break != Break.None;

    public bool EndsClause(int index) => index == Count - 1 || this[index + 1].Break != Break.None;

    /// <summary>The first token that starts at or after the given place in the text.</summary>
    public int TokenAt(int start)
    {
        var low = 0;
        var high = Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
