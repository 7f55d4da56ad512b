namespace Platform.Integrations.Knowledge.Documents;

/// <summary>A document as it was given.</summary>
/// <param name="Kind"><c>text</c>, <c>file</c> or <c>url</c>.</param>
/// <param name="Source">File name or address; null for a text.</param>
/// <param name="MediaType">As it was declared: a hint.</param>
/// <param name="Body">Null for an address.</param>
public sealed record NewDocument(string Title, string Kind, string? Source, string MediaType, byte[]? Body);
