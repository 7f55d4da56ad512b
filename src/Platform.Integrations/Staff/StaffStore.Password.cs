using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Platform.Integrations.Staff;

public sealed partial class StaffStore : IUserPasswordStore<StaffMember>, IUserSecurityStampStore<StaffMember>, IUserLockoutStore<StaffMember>
{
    public Task SetPasswordHashAsync(StaffMember user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(StaffMember user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SecurityStamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil?.ToDateTimeOffset());

    public Task SetLockoutEndDateAsync(StaffMember user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd is { } end ? Instant.FromDateTimeOffset(end) : null;
        return Task.CompletedTask;
    }

    public Task<int> IncrementAccessFailedCountAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(StaffMember user, CancellationToken cancellationToken)
    {
        user.Failures = 0;
        return Task.CompletedTask;
    }

    public Task<int> GetAccessFailedCountAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(StaffMember user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;
}
