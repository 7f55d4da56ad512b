using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Web.Agencies;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Agencies;

/// <summary>What staff do with clients and their configs. Every call carries the agency of the member who makes it; agents only read.</summary>
internal sealed class ConfigDesk(AgencyCalls calls, CurrentStaff current, ConfigDocuments documents)
{
    internal async Task<CreateClientResult> CreateAsync(ClientCreation creation)
    {
        var staff = await MayChangeAsync();
        return await calls.Agency(staff.Agency).CreateClient(creation);
    }

    /// <summary>The draft; null when the agency has no such client.</summary>
    internal async Task<ClientDraft?> DraftAsync(string client)
    {
        var staff = await current.GetAsync();
        return await calls.Client(staff.Agency, client).GetDraft();
    }

    internal async Task<DraftResult> SaveAsync(string client, string document, int? ifVersion)
    {
        var staff = await MayChangeAsync();
        return await calls.Client(staff.Agency, client).PutDraft(document, ifVersion);
    }

    internal async Task<PublishResult> PublishAsync(string client)
    {
        var staff = await MayChangeAsync();
        return await calls.Client(staff.Agency, client).Publish(staff.Email);
    }

    internal async Task<DraftResult> RevertAsync(string client, int version)
    {
        var staff = await MayChangeAsync();
        return await calls.Client(staff.Agency, client).Revert(version);
    }

    /// <summary>What is wrong with a text while it is written. The grain decides again when it is saved.</summary>
    internal IReadOnlyList<ConfigError> Check(string client, string document) => documents.ReadDraft(document, client).Errors;

    private async Task<StaffContext> MayChangeAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not change clients.");
    }
}
