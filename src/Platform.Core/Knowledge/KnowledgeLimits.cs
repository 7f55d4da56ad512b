namespace Platform.Core.Knowledge;

/// <summary>How much a client's knowledge may be.</summary>
public static class KnowledgeLimits
{
    /// <summary>Bytes of one document, as given.</summary>
    public const int DocumentBytes = 10 * 1024 * 1024;

    /// <summary>Characters of what is read of one document.</summary>
    public const int DocumentCharacters = 4_000_000;

    public const int DocumentsOfClient = 500;

    /// <summary>Each question reads all of them.</summary>
    public const int PassagesOfClient = 20_000;

    public const int TitleLength = 200;
    public const int AddressLength = 2_000;
}
