using Microsoft.AspNetCore.Identity;
using NodaTime;
using Platform.Core.Staff;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Staff;

/// <summary>How somebody with a link becomes a member. The link alone says of which agency, at which address and in which role.</summary>
internal sealed class InvitationDesk(StaffInvitations invitations, StaffRows rows, SignInManager<StaffMember> signIn, TimeProvider time)
{
    private const int LongestName = 100;
    private const int LongestPassword = 256;

    /// <summary>What the link opens; null when nothing.</summary>
    internal async Task<InvitationView?> FindAsync(string? link, CancellationToken cancellation) =>
        InvitationToken.Parse(link) is { } token && await invitations.Find(token, Now, cancellation) is { } found
            ? new(await rows.AgencyName(token.Agency, cancellation), found.Email, found.Role) : null;

    /// <summary>Makes the member and signs them in.</summary>
    internal async Task<JoinOutcome> JoinAsync(string? link, string? name, string? password, CancellationToken cancellation)
    {
        if (InvitationToken.Parse(link) is not { } token)
            return JoinOutcome.Gone;
        if (name?.Trim() is not { Length: > 0 and <= LongestName } called)
            return JoinOutcome.NameWanted;
        var member = new StaffMember { Id = new(token.Agency, Guid.NewGuid()), Email = "", Name = called, Role = StaffRoles.Agent };
        if (password is null or { Length: > LongestPassword } || !await IsGoodAsync(member, password))
            return JoinOutcome.PasswordWeak;
        member.PasswordHash = signIn.UserManager.PasswordHasher.HashPassword(member, password);
        member.SecurityStamp = Guid.NewGuid().ToString("N");
        return await invitations.Join(token, member, Now, cancellation) switch
        {
            JoinResult.Joined => await WelcomeAsync(member.Id, cancellation),
            JoinResult.AddressTaken => JoinOutcome.AddressTaken,
            _ => JoinOutcome.Gone,
        };
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    // The rules of the account page.
    private async Task<bool> IsGoodAsync(StaffMember member, string password)
    {
        foreach (var rule in signIn.UserManager.PasswordValidators)
        {
            if (!(await rule.ValidateAsync(signIn.UserManager, member, password)).Succeeded)
                return false;
        }

        return true;
    }

    private async Task<JoinOutcome> WelcomeAsync(StaffId id, CancellationToken cancellation)
    {
        await signIn.SignInAsync((await rows.Read(id, cancellation))!, isPersistent: false);
        return JoinOutcome.Joined;
    }
}
