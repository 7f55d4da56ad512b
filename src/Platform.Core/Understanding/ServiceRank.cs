namespace Platform.Core.Understanding;

/// <summary>How a service stands to the others that it could be.</summary>
public enum ServiceRank
{
    Cheapest,
    Dearest,
    Shortest,
    Longest,
}
