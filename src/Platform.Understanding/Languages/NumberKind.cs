namespace Platform.Understanding.Languages;

internal enum NumberKind : byte
{
    Digit,
    Teen,
    Tens,
    /// <summary>Follows the number that it multiplies: "two hundred".</summary>
    Hundred,
    /// <summary>Hundreds in one word: "doscientos".</summary>
    Hundreds,
    Repeat,
}
