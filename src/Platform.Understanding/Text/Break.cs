namespace Platform.Understanding.Text;

/// <summary>What stands between a token and the one before it.</summary>
internal enum Break : byte
{
    None,
    Comma,
    Sentence,
}
