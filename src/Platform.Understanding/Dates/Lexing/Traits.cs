namespace Platform.Understanding.Dates.Lexing;

[Flags]
internal enum Traits : byte
{
    None = 0,

    /// <summary>White space, or the start of the text, stands before it.</summary>
    Spaced = 1,

    /// <summary>Written in digits.</summary>
    Digits = 2,

    /// <summary>Has another meaning that is at least as common ("may", "sun", "second"): needs support from its neighbours.</summary>
    Weak = 4,

    /// <summary>More than one word.</summary>
    Phrase = 16,

    /// <summary>Written with a capital.</summary>
    Capital = 8,
}
