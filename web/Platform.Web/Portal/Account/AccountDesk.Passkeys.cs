using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Account;

internal sealed partial class AccountDesk
{
    private const int LongestPasskeyName = 100;

    internal async Task<IReadOnlyList<PasskeyRow>> PasskeysAsync() => await passkeys.List((await MeAsync()).Id);

    /// <summary>What to ask the device for. The password was given, so what comes back within five minutes may be kept.</summary>
    internal async Task<PasskeyOffer> BeginPasskeyAsync(string? password)
    {
        var me = await MeAsync();
        return await RefusalAsync(me, password) is { } problem
            ? new(problem, null)
            : PasskeyOffer.Of(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = HandleOf(me), Name = me.Email, DisplayName = me.Name }));
    }

    internal async Task<PasskeyOutcome> AddPasskeyAsync(string? name, string credential)
    {
        var me = await MeAsync();
        if (Named(name) is not { } called)
            return PasskeyOutcome.NameWanted;
        if (await AttestAsync(credential) is not { Succeeded: true } made || made.UserEntity.Id != HandleOf(me))
            return PasskeyOutcome.Failed;
        made.Passkey.Name = called;
        me.Change = StaffChanges.PasskeyAdded;
        return await EndOthersAsync(me, await Users.AddOrUpdatePasskeyAsync(me, made.Passkey), PasskeyOutcome.Added);
    }

    internal async Task<PasskeyOutcome> RenamePasskeyAsync(string? id, string? name)
    {
        var me = await MeAsync();
        if (Named(name) is not { } called)
            return PasskeyOutcome.NameWanted;
        return Credential(id) is { } credential && await passkeys.Rename(me.Id, credential, called) ? PasskeyOutcome.Renamed : PasskeyOutcome.Gone;
    }

    internal async Task<PasskeyOutcome> RemovePasskeyAsync(string? id, string? password)
    {
        var me = await MeAsync();
        if (await RefusalAsync(me, password) is not null)
            return PasskeyOutcome.PasswordWrong;
        if (Credential(id) is not { } credential || await Users.GetPasskeyAsync(me, credential) is null)
            return PasskeyOutcome.Gone;
        me.Change = StaffChanges.PasskeyRemoved;
        return await EndOthersAsync(me, await Users.RemovePasskeyAsync(me, credential), PasskeyOutcome.Removed);
    }

    // Whoever comes back with it is looked for by it; see PasskeyRows.
    private static string HandleOf(StaffMember me) => $"{me.Id.Staff:N}";

    private static string? Named(string? name) => name?.Trim() is { Length: > 0 and <= LongestPasskeyName } called ? called : null;

    private static byte[]? Credential(string? id) => id is { Length: > 0 and <= 2_048 } && Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;

    private async Task<PasskeyAttestationResult?> AttestAsync(string credential)
    {
        try
        {
            return await signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // nothing was begun, or too long ago
            return null;
        }
    }

    private async Task<PasskeyOutcome> EndOthersAsync(StaffMember me, IdentityResult written, PasskeyOutcome done)
    {
        var ended = written.Succeeded ? await Users.UpdateSecurityStampAsync(me) : written;
        return (await KeepAsync(me, ended)).Problem is null ? done : PasskeyOutcome.Failed;
    }
}
