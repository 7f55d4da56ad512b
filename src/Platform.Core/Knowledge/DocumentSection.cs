namespace Platform.Core.Knowledge;

/// <summary>What stands under one heading of a document, as plain text; paragraphs are parted by an empty line.</summary>
/// <param name="Heading">Empty where there is none.</param>
public sealed record DocumentSection(string Heading, string Text);
