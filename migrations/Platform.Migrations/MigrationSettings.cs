namespace Platform.Migrations;

/// <summary>What a migration needs to know.</summary>
/// <param name="Owner">The connection of the role that owns the schema, in Npgsql's form or as a postgresql:// URI.</param>
/// <param name="SiloPassword">The password <c>platform_silo</c> signs in with.</param>
/// <param name="WebPassword">The password <c>platform_web</c> signs in with.</param>
public sealed record MigrationSettings(string Owner, string SiloPassword, string WebPassword)
{
    internal static MigrationSettings Read(Func<string, string?> environment) => new(
        Required(environment, "ConnectionStrings__Platform"),
        Required(environment, "Roles__SiloPassword"),
        Required(environment, "Roles__WebPassword"));

    internal static string Required(Func<string, string?> environment, string name) =>
        environment(name) is { Length: > 0 } value ? value : throw new MigrationException($"set {name} in the environment");
}
