namespace Platform.Understanding.Text;

internal enum TokenKind : byte
{
    Word,
    Number,
    Symbol,
}
