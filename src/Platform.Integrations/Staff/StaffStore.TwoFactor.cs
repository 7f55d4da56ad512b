using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Platform.Integrations.Staff;

public sealed partial class StaffStore : IUserTwoFactorStore<StaffMember>, IUserAuthenticatorKeyStore<StaffMember>, IUserTwoFactorRecoveryCodeStore<StaffMember>
{
    private const string KeyName = "authenticator";

    // A recovery code has about 45 bits: enough against guessing at the door, and with a slow hash against a copy of the table.
    private const int HashRounds = 100_000;
    private const int HashBytes = 32;

    /// <summary>Off ends the key too: the next set-up has another.</summary>
    public Task SetTwoFactorEnabledAsync(StaffMember user, bool enabled, CancellationToken cancellationToken)
    {
        (user.TwoFactor, user.AuthenticatorKey) = (enabled, enabled ? user.AuthenticatorKey : null);
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(StaffMember user, CancellationToken cancellationToken) => Task.FromResult(user.TwoFactor);

    public Task SetAuthenticatorKeyAsync(StaffMember user, string key, CancellationToken cancellationToken)
    {
        user.AuthenticatorKey = protector.Seal(user.Id.Agency, Place(user), KeyName, key);
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(StaffMember user, CancellationToken cancellationToken) =>
        Task.FromResult(user.AuthenticatorKey is { } seal ? protector.Open(user.Id.Agency, Place(user), KeyName, seal) : null);

    public Task ReplaceCodesAsync(StaffMember user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        factors.ReplaceRecoveryCodes(user.Id, [.. recoveryCodes.Select(code => Hash(user, code))]);

    public Task<bool> RedeemCodeAsync(StaffMember user, string code, CancellationToken cancellationToken) => factors.RedeemRecoveryCode(user.Id, Hash(user, code));

    public Task<int> CountCodesAsync(StaffMember user, CancellationToken cancellationToken) => factors.CountRecoveryCodes(user.Id);

    // No client's id has a slash: nothing sealed for a client opens here.
    private static string Place(StaffMember user) => $"staff/{user.Id.Staff:N}";

    // Salted by its member, so that the same code gives the same hash: it is looked for in the row.
    private static byte[] Hash(StaffMember user, string code) => Rfc2898DeriveBytes.Pbkdf2(
        string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(), user.Id.Staff.ToByteArray(), HashRounds, HashAlgorithmName.SHA256, HashBytes);
}
