namespace Platform.Integrations.Turns;

/// <summary>One of the things that a commit writes, with its place among them.</summary>
internal sealed record Part<T>(CommitRow Row, T Value, int Ordinal);
