namespace Platform.Understanding.Languages;

/// <summary>What a word is, apart from the phrases it occurs in.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    /// <summary>An everyday word: no name by itself unless written like one.</summary>
    Common = 1,
    /// <summary>A word that holds sentences together: never part of a name or an address.</summary>
    Function = 2,
    Given = 4,
    /// <summary>A small word inside a name ("de la", "van", "bin").</summary>
    Particle = 8,
    /// <summary>A sound of hesitation or courtesy, read over.</summary>
    Filler = 16,
    /// <summary>"Mr", "Dr" and the like.</summary>
    Title = 32,
    /// <summary>A month, a weekday or another word of the calendar.</summary>
    Calendar = 64,
    /// <summary>An everyday word that is a family name too ("Brown", "Hill").</summary>
    Surname = 128,
    /// <summary>A word of courtesy that speakers of other languages borrow ("hola", "thanks", "ok").</summary>
    Courtesy = 256,
    /// <summary>Stands between things of which one is wanted ("or").</summary>
    Or = 512,
    /// <summary>A word with which anything may be asked for ("book", "see", "something").</summary>
    Wish = 1024,
}
