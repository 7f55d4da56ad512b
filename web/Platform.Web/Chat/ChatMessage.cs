namespace Platform.Web.Chat;

/// <summary>What a page sends.</summary>
internal sealed record ChatMessage
{
    public required string Message { get; init; }
    public string? Purpose { get; init; }

    /// <summary>The page's own id of it; the same again gives the same answer. Made here when absent.</summary>
    public string? MessageId { get; init; }
}
