using Platform.Integrations.Agencies;
using Platform.Integrations.Privacy;
using Platform.Web.Portal.Security;
using Platform.Web.Privacy;

namespace Platform.Web.Portal.Privacy;

/// <summary>What owners and admins do for a person who asks for what is held of them, or for its end.</summary>
internal sealed class PrivacyDesk(PersonReader reader, PersonQueries people, PersonEraser eraser, ClientQueries clients, PersonTickets tickets, CurrentStaff current)
{
    /// <summary>The person, or what is wrong with how they are named.</summary>
    internal async Task<(PersonView? View, string? Fault)> FindAsync(string client, PersonRequest wanted, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        if (await clients.FindAsync(staff.Agency, client, cancellation) is not { } row)
            return (null, "There is no such client in your agency.");
        var (person, fault) = await reader.ReadAsync(staff.Agency, row, wanted, cancellation);
        if (person is null)
            return (null, PrivacyWords.Fault(fault!));
        var held = await people.FindAsync(staff.Agency, client, person, cancellation);
        return (new(client, person, held, PersonExport.PathOf(tickets.Make(staff, client, wanted))), null);
    }

    internal async Task<ErasureResult> EraseAsync(PersonView view, bool cancelBookings, CancellationToken cancellation)
    {
        var staff = await MayAsync();
        return await eraser.EraseAsync(staff.Agency, view.Client, view.Person, cancelBookings, staff.Email, cancellation);
    }

    private async Task<StaffContext> MayAsync()
    {
        var staff = await current.GetAsync();
        return staff.Administers ? staff : throw new UnauthorizedAccessException("Agents may not export or erase people.");
    }
}
