namespace Platform.Understanding.Dates.Lexing;

/// <summary>What a word or phrase of a language's table stands for.</summary>
internal readonly record struct Meaning(Lex Kind, int Value, bool Weak);
