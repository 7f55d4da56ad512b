namespace Platform.Understanding.Dates.Lexing;

/// <summary>A run of letters, a run of digits, or one sign.</summary>
/// <param name="Word">Its number in the language's table, or -1.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Word, bool Spaced);
