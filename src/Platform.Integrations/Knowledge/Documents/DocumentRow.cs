using NodaTime;

namespace Platform.Integrations.Knowledge.Documents;

/// <summary>A document of a client, without its body.</summary>
/// <param name="Kind">How it was given: <c>text</c>, <c>file</c> or <c>url</c>.</param>
/// <param name="Source">File name or address; null for a text.</param>
/// <param name="Size">Bytes as given; null for an address that was not fetched yet.</param>
/// <param name="State"><c>waiting</c>, <c>reading</c>, <c>ready</c> or <c>failed</c>.</param>
/// <param name="Problem">Why it failed, for people.</param>
/// <param name="Passages">How many pieces of it can be found.</param>
/// <param name="UpdatedAt">When something last happened to it.</param>
public sealed record DocumentRow(
    Guid DocumentId, string Title, string Kind, string? Source, string MediaType, int? Size, string State, string? Problem, int Passages, Instant CreatedAt, Instant UpdatedAt);
