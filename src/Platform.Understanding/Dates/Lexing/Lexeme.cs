namespace Platform.Understanding.Dates.Lexing;

/// <summary>A word, phrase, number or sign of the message with its meaning.</summary>
/// <param name="Value">The number, month, weekday … that it stands for.</param>
/// <param name="Start">UTF-16 index in the message.</param>
/// <param name="End">Index after its last character.</param>
internal readonly record struct Lexeme(Lex Kind, int Value, int Start, int End, Traits Traits)
{
    public bool Spaced => (Traits & Traits.Spaced) != 0;

    public bool InDigits => (Traits & Traits.Digits) != 0;

    public bool Weak => (Traits & Traits.Weak) != 0;

    public bool Capital => (Traits & Traits.Capital) != 0;

    public bool Phrase => (Traits & Traits.Phrase) != 0;

    public int Length => End - Start;
}
