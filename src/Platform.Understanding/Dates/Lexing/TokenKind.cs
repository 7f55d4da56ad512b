namespace Platform.Understanding.Dates.Lexing;

internal enum TokenKind : byte
{
    Letters,
    Digits,
    Sign,
    LineBreak,
}
