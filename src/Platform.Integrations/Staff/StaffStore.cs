using Microsoft.AspNetCore.Identity;
using Platform.Core.Agencies;

namespace Platform.Integrations.Staff;

/// <summary>Identity's view of staff: finding, writing, and the e-mail address as user name.</summary>
public sealed partial class StaffStore(StaffRows rows, SecondFactorRows factors, PasskeyRows passkeys, ISecretProtector protector) : IUserStore<StaffMember>
{
    public Task<string> GetUserIdAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(StaffMember user, string? userName, CancellationToken cancellationToken)
    {
        user.Email = userName ?? throw new ArgumentNullException(nameof(userName));
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.EmailKey);

    public Task SetNormalizedUserNameAsync(StaffMember user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.EmailKey = normalizedName ?? throw new ArgumentNullException(nameof(normalizedName));
        return Task.CompletedTask;
    }

    public async Task<IdentityResult> CreateAsync(StaffMember user, CancellationToken cancellationToken)
    {
        await rows.Insert(user, cancellationToken);
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> UpdateAsync(StaffMember user, CancellationToken cancellationToken) =>
        await rows.Update(user, cancellationToken) ? IdentityResult.Success : IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

    /// <summary>Staff are not deleted: the audit names them.</summary>
    public Task<IdentityResult> DeleteAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = "StaffStay", Description = "Staff are not deleted." }));

    /// <summary>By the whole id, or by the member's own part of it, which is the handle that passkeys carry.</summary>
    public async Task<StaffMember?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        var id = Guid.TryParseExact(userId, "N", out var handle) ? await passkeys.Locate(handle) : StaffId.Parse(userId);
        return id is { } found ? await rows.Read(found, cancellationToken) : null;
    }

    public async Task<StaffMember?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await rows.Locate(normalizedUserName, cancellationToken) is { } id ? await rows.Read(id, cancellationToken) : null;

    public void Dispose()
    {
        // Identity asks for it; there is nothing to let go of.
    }
}
