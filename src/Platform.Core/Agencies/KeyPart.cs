namespace Platform.Core.Agencies;

/// <summary>A part of a grain's key: the id of an agency, a client or a calendar.</summary>
public static class KeyPart
{
    /// <summary>The rule in words, for a message.</summary>
    public const string Rule = "1 to 63 of the characters a-z, 0-9, _ and -";

    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>An agency's id must not be the word that its own grain's key begins with.</summary>
    public static bool IsAgency(ReadOnlySpan<char> text) => IsValid(text) && text is not "agency";

    public static bool IsValid(ReadOnlySpan<char> text) => text.Length is >= 1 and <= 63 && !text.ContainsAnyExcept(Allowed);
}
