namespace Platform.Understanding.Names;

/// <summary>Tokens that form a name, both ends inclusive.</summary>
internal readonly record struct NameSpan(int First, int Last, NameStrength Strength);
