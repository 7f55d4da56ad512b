using Platform.Integrations.Knowledge.Documents;

namespace Platform.Web.Knowledge;

/// <summary>A document of a client.</summary>
/// <param name="State"><c>waiting</c>, <c>reading</c>, <c>ready</c> (it can be found) or <c>failed</c>.</param>
/// <param name="Kind"><c>text</c>, <c>file</c> or <c>url</c>.</param>
/// <param name="Source">File name or address; absent for a text.</param>
/// <param name="MediaType">What it is by its content, once it has been read.</param>
/// <param name="Size">Bytes as given; absent for an address that was not fetched yet.</param>
/// <param name="Problem">Why it failed, for people.</param>
/// <param name="Passages">How many pieces of it can be found.</param>
internal sealed record DocumentItem(
    Guid DocumentId, string Title, string State, string Kind, string? Source, string MediaType, int? Size, string? Problem, int Passages, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    internal static DocumentItem Of(DocumentRow row) => new(
        row.DocumentId, row.Title, row.State, row.Kind, row.Source, row.MediaType, row.Size, row.Problem, row.Passages, row.CreatedAt.ToDateTimeOffset(), row.UpdatedAt.ToDateTimeOffset());
}
