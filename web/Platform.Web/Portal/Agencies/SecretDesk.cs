using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Agencies;

/// <summary>What owners and admins do with a client's secrets. Values go in and never come out.</summary>
internal sealed class SecretDesk(ISecretStore store, SecretQueries secrets, ClientQueries clients, ConfigDesk configs, ConfigDocuments documents, CurrentStaff current)
{
    internal const int LongestValue = 8_000;

    /// <summary>Everything that is stored or named, by name; null when the agency has no such client.</summary>
    internal async Task<IReadOnlyList<SecretUse>?> ListAsync(string client, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        if (await clients.FindAsync(staff.Agency, client, cancellation) is not { } row)
            return null;
        var stored = (await secrets.ListAsync(staff.Agency, client, cancellation)).ToDictionary(one => one.Name, one => one.UpdatedAt, StringComparer.Ordinal);
        var named = await NamedAsync(staff.Agency, client, row.PublishedVersion, cancellation);
        return [.. stored.Keys.Union(named.Select(one => one.Name)).Order(StringComparer.Ordinal).Select(name => new SecretUse(
            name, stored.TryGetValue(name, out var at) ? at : null,
            [.. named.Where(one => one.Name == name).Select(one => one.Path).Distinct(StringComparer.Ordinal)]))];
    }

    /// <summary>What is wrong; null when it is stored.</summary>
    internal async Task<string?> StoreAsync(string client, string name, string value, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        if (!KeyPart.IsValid(name))
            return "A name has 1 to 63 small letters, digits, _ and -.";
        if (value.Length is 0 or > LongestValue)
            return "A value has 1 to 8,000 characters.";
        if (await clients.FindAsync(staff.Agency, client, cancellation) is null)
            return "There is no such client in your agency.";
        await store.Write(staff.Agency, client, name, value, staff.Email);
        return null;
    }

    internal async Task DeleteAsync(string client, string name)
    {
        var staff = await MayAsync();
        await store.Delete(staff.Agency, client, name, staff.Email);
    }

    private async Task<IReadOnlyList<ConfigSecret>> NamedAsync(string agency, string client, int version, CancellationToken cancellation)
    {
        var draft = await configs.DraftAsync(client) is { } found ? documents.ReadDraft(found.Document, client).Secrets : [];
        var published = version > 0 && await clients.DocumentAsync(agency, client, version, cancellation) is { } document
            ? documents.ReadDraft(document, client).Secrets : [];
        return [.. draft, .. published];
    }

    private async Task<StaffContext> MayAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not touch secrets.");
    }
}
