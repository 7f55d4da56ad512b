using Npgsql;
using Platform.Core.Staff;
using Platform.Integrations.Database;
using Platform.Integrations.Staff;
using Platform.Testing.Postgres;

namespace Platform.Integrations.Tests.Staff;

/// <summary>An agency of a test's own and its staff, written and read as the web role.</summary>
internal sealed class StaffHouse(TestDatabase database) : IAsyncDisposable
{
    private readonly NpgsqlDataSource web = NpgsqlDataSource.Create(database.Web);
    private readonly NpgsqlDataSource admin = NpgsqlDataSource.Create(database.Admin);

    internal string Agency { get; } = $"house-{Guid.NewGuid():N}";
    internal StaffRows Rows => new(web, new TenantDatabase(web));
    internal StaffRoster Roster => new(new TenantDatabase(web));
    internal StaffInvitations Invitations => new(new TenantDatabase(web));

    internal static async Task<StaffHouse> Open(TestDatabase database)
    {
        var house = new StaffHouse(database);
        await house.SqlAsync("insert into agencies (agency_id, name) values ($1, 'House')", house.Agency);
        return house;
    }

    internal async Task<StaffId> Add(string role, string? email = null)
    {
        var id = new StaffId(Agency, Guid.NewGuid());
        email ??= $"{id.Staff:N}@house.example";
        await Rows.Insert(new() { Id = id, Email = email, EmailKey = email.ToUpperInvariant(), Name = "Someone", Role = role, SecurityStamp = "stamp" }, CancellationToken.None);
        return id;
    }

    internal async Task<StaffMember> Read(StaffId id) => (await Rows.Read(id, CancellationToken.None))!;

    /// <summary>What the agency's audit tells, oldest first.</summary>
    internal async Task<IReadOnlyList<string>> Audit()
    {
        await using var command = admin.CreateCommand("select concat_ws(' ', action, subject, details) from audit where agency_id = $1 order by audit_id");
        command.Parameters.Add(new() { Value = Agency });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    internal async Task<long> ActiveOwners()
    {
        await using var command = admin.CreateCommand($"select count(*) from staff where agency_id = $1 and role = '{StaffRoles.Owner}' and deactivated_at is null");
        command.Parameters.Add(new() { Value = Agency });
        return (long)(await command.ExecuteScalarAsync())!;
    }

    internal async Task SqlAsync(string sql, params object[] values)
    {
        await using var command = admin.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await admin.DisposeAsync();
    }
}
