namespace Platform.Core.Conversations;

/// <summary>Who answers: <c>bot</c>, <c>human</c>, or nobody any more.</summary>
public enum SessionMode
{
    Bot,
    Human,
    Closed,
}
