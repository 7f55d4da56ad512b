using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Platform.Integrations.Staff;
using Platform.Web.Portal.Security;
using Platform.Web.Privacy;

namespace Platform.Web.Portal.Privacy;

/// <summary>Links to a person's file that say nothing of the person: a number or an e-mail in an address would stay in histories and logs.</summary>
internal sealed class PersonTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("platform.person-file").ToTimeLimitedDataProtector();

    internal string Make(StaffContext staff, string client, PersonRequest wanted) => protector.Protect(JsonSerializer.Serialize(
        new PersonTicket(staff.Agency, staff.Id.Staff, client, wanted.Phone, wanted.Email, wanted.SessionId)), Life);

    /// <summary>Null for what was not made for this member, or too long ago.</summary>
    internal PersonTicket? Read(string? text, StaffId staff)
    {
        try
        {
            var ticket = JsonSerializer.Deserialize<PersonTicket>(protector.Unprotect(text ?? ""));
            return ticket?.Agency == staff.Agency && ticket.Staff == staff.Staff ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
