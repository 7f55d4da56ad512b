using Platform.Integrations.Agencies;

namespace Platform.Web.Agencies;

/// <summary>A client.</summary>
/// <param name="PublishedVersion">0 before the first publish.</param>
internal sealed record ClientItem(string ClientId, string Name, string Template, int PublishedVersion, DateTimeOffset CreatedAt)
{
    internal static ClientItem Of(ClientRow row) => new(row.ClientId, row.Name, row.Template, row.PublishedVersion, row.CreatedAt.ToDateTimeOffset());
}
