namespace Platform.Understanding.Languages;

internal enum NumberKind : byte
{
    Digit,
    Teen,
    Tens,
    Hundred,
    Repeat,
}
