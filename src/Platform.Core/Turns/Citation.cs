namespace Platform.Core.Turns;

/// <summary>Where an answer comes from.</summary>
public sealed record Citation(string DocumentId, string Title, string Text);
