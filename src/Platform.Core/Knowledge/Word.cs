namespace Platform.Core.Knowledge;

/// <summary>A word of a text: lower case and without marks, and where it stands.</summary>
internal readonly record struct Word(string Text, int Start, int Length)
{
    public int End => Start + Length;
}
