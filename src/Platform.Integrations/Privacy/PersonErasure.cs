using System.Text.Json;
using NodaTime;
using Platform.Core.Privacy;
using Platform.Core.Scheduling;
using Platform.Integrations.Database;

namespace Platform.Integrations.Privacy;

/// <summary>Erases a person from a client's rows, with its audit, in one transaction. Safe to repeat.</summary>
public sealed class PersonErasure(TenantDatabase database)
{
    private const string Erase = "select platform_erase_person($1, $2, $3, $4::text, $5::text, $6, $7, $8)::text";

    /// <param name="cancel">Appointments still to come go too; without it they are a reason to erase nothing.</param>
    /// <param name="who">Who asks for it.</param>
    public async Task<ErasureResult> EraseAsync(string agency, string client, PersonKey person, bool cancel, string who, CancellationToken cancellation)
    {
        await using var tenant = await database.OpenAsync(agency, cancellation);
        object?[] values = [client, person.Threads.ToArray(), person.Addresses.ToArray(), person.Phone, person.Email, cancel, who, PersonQueries.Subject(client, person)];
        var answer = await tenant.ReadAsync(Erase, values, row => row.GetString(0), cancellation);
        await tenant.CommitAsync(cancellation);
        return Read(answer[0]);
    }

    private static ErasureResult Read(string json)
    {
        using var answer = JsonDocument.Parse(json);
        var root = answer.RootElement;
        if (root.TryGetProperty("standing", out var standing))
            return new ErasureResult.Standing(standing.GetInt32());
        var erased = root.GetProperty("erased");
        return new ErasureResult.Done(Counts(erased), erased.GetProperty("cancelled").GetInt32(), [.. root.GetProperty("freed").EnumerateArray().Select(Freed)]);
    }

    private static HeldCounts Counts(JsonElement erased)
    {
        int Of(string rows) => erased.GetProperty(rows).GetInt32();
        return new(Of("sessions"), Of("messages"), Of("leads"), Of("reservations"), Of("contacts"), Of("waitlist"), Of("escalations"));
    }

    private static FreedTime Freed(JsonElement time) => new(
        time.GetProperty("calendar").GetString()!, time.GetProperty("id").GetGuid(), Instant.FromUnixTimeSeconds(time.GetProperty("start").GetInt64()));
}
