namespace Platform.Understanding.Languages;

/// <summary>A word for a number: "seven", "seventy", "double".</summary>
internal sealed record NumberWord(NumberKind Kind, int Value);
