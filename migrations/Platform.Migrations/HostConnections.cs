using Npgsql;

namespace Platform.Migrations;

/// <summary>The connections that follow from the owner's: each host signs in as its own role.</summary>
/// <param name="Owner">Npgsql's form, for migrations and seeding.</param>
/// <param name="Silo">Npgsql's form, role <c>platform_silo</c>.</param>
/// <param name="Web">Npgsql's form, role <c>platform_web</c>.</param>
/// <param name="OwnerUri">libpq's form of the owner's connection.</param>
public sealed record HostConnections(string Owner, string Silo, string Web, string OwnerUri)
{
    /// <summary>The hosts' connections to the database of <paramref name="settings"/>.</summary>
    public static HostConnections For(MigrationSettings settings)
    {
        var owner = ConnectionText.Parse(settings.Owner);
        return new HostConnections(
            owner.ConnectionString,
            As(owner, DatabaseRoles.Silo, settings.SiloPassword),
            As(owner, DatabaseRoles.Web, settings.WebPassword),
            ConnectionText.ToUri(owner));
    }

    internal string ToLines() => $"owner={Owner}\nsilo={Silo}\nweb={Web}\nowner_uri={OwnerUri}\n";

    private static string As(NpgsqlConnectionStringBuilder owner, string role, string password) =>
        new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = role, Password = password }.ConnectionString;
}
