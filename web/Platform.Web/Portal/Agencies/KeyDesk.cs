using Platform.Integrations.Agencies;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Agencies;

/// <summary>What owners and admins do with the agency's API keys.</summary>
internal sealed class KeyDesk(ApiKeyStore keys, CurrentStaff current)
{
    internal async Task<IReadOnlyList<ApiKeyRow>> ListAsync() => await keys.List((await MayAsync()).Agency);

    /// <summary>The key, which nobody can see again.</summary>
    internal async Task<NewApiKey> CreateAsync(string name)
    {
        var staff = await MayAsync();
        return await keys.Create(staff.Agency, name, staff.Email);
    }

    internal async Task RevokeAsync(Guid key)
    {
        var staff = await MayAsync();
        await keys.Revoke(staff.Agency, key, staff.Email);
    }

    private async Task<StaffContext> MayAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not touch API keys.");
    }
}
