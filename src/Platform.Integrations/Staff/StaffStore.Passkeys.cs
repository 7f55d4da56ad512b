using Microsoft.AspNetCore.Identity;

namespace Platform.Integrations.Staff;

public sealed partial class StaffStore : IUserPasskeyStore<StaffMember>
{
    public Task AddOrUpdatePasskeyAsync(StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => passkeys.Keep(user.Id, passkey);

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken) => passkeys.Read(user.Id);

    public async Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.Locate(credentialId) is { } id ? await rows.Read(id, cancellationToken) : null;

    public Task<UserPasskeyInfo?> FindPasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken) => passkeys.Read(user.Id, credentialId);

    public Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken) => passkeys.Remove(user.Id, credentialId);
}
