using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>A document as read: what it is called, and its sections in order.</summary>
public sealed record DocumentText(string Title, ImmutableArray<DocumentSection> Sections);
