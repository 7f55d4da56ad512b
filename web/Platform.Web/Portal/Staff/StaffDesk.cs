using System.Net.Mail;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Platform.Core.Staff;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;

namespace Platform.Web.Portal.Staff;

/// <summary>What owners and admins do with their colleagues. How far a role reaches is judged where it is written, by how everybody is then.</summary>
internal sealed class StaffDesk(StaffRoster roster, StaffInvitations invitations, CurrentStaff current, ILookupNormalizer names, TimeProvider time)
{
    private const int LongestEmail = 254;

    internal async Task<StaffList> ListAsync(CancellationToken cancellation)
    {
        var staff = await MayAsync();
        return new(await roster.List(staff.Agency, cancellation), await invitations.List(staff.Agency, cancellation));
    }

    internal async Task<InvitationLink> InviteAsync(string email, string role, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        var address = email.Trim();
        if (!IsAddress(address))
            return new(address, "That is no e-mail address.", null);
        var answer = await invitations.Invite(staff.Id, address, names.NormalizeName(address), role, Now, cancellation);
        return new(address, answer.Refusal is { } refusal ? StaffWords.Why(refusal) : null, answer.Token is { } token ? InvitationEndpoint.PathOf(token) : null);
    }

    /// <summary>What is wrong; null when it is withdrawn.</summary>
    internal async Task<string?> WithdrawAsync(Guid invitation, CancellationToken cancellation) =>
        Words(await invitations.Withdraw((await MayAsync()).Id, invitation, cancellation));

    /// <summary>What is wrong; null when the member has the role.</summary>
    internal async Task<string?> ChangeRoleAsync(Guid member, string role, CancellationToken cancellation) =>
        Words(await roster.ChangeRole((await MayAsync()).Id, member, role, cancellation));

    /// <summary>What is wrong; null when it is so.</summary>
    internal async Task<string?> SetActiveAsync(Guid member, bool active, CancellationToken cancellation) =>
        Words(await roster.SetActive((await MayAsync()).Id, member, active, cancellation));

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private static string? Words(RosterRefusal? refusal) => refusal is { } why ? StaffWords.Why(why) : null;

    private static bool IsAddress(string text) =>
        text.Length <= LongestEmail && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    private async Task<StaffContext> MayAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not touch staff.");
    }
}
