using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>A piece of a document that can be found and quoted.</summary>
/// <param name="DocumentId">Of the document, as the API shows it.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Ordinal">Its place in the document, from 0.</param>
/// <param name="Heading">What it stands under; empty where there is none.</param>
/// <param name="UpdatedAt">When the document was last read.</param>
public sealed record Passage(string DocumentId, string Title, int Ordinal, string Heading, string Text, Instant UpdatedAt);
