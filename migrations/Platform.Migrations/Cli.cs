using Npgsql;
using Platform.Migrations.Demo;

namespace Platform.Migrations;

/// <summary>The verbs of the program. Every failure is one line on the error output and exit code 1.</summary>
internal static class Cli
{
    internal static async Task<int> RunAsync(
        string[] args, Func<string, string?> environment, TextWriter output, TextWriter errors, CancellationToken cancellation = default)
    {
        try
        {
            foreach (var verb in args is [] ? ["migrate"] : args)
                await RunVerbAsync(verb, environment, output, cancellation);
            return 0;
        }
        catch (MigrationException failure)
        {
            errors.WriteLine(failure.Message);
        }
        catch (NpgsqlException failure)
        {
            errors.WriteLine(FailureLine.For(failure, environment));
        }

        return 1;
    }

    private static Task RunVerbAsync(string verb, Func<string, string?> environment, TextWriter output, CancellationToken cancellation) => verb switch
    {
        "migrate" => MigrateAsync(environment, output, cancellation),
        "seed" => SeedAsync(environment, cancellation),
        "connections" => ConnectionsAsync(environment, output),
        _ => throw new MigrationException($"unknown verb '{verb}': use migrate (the default), seed or connections"),
    };

    private static async Task MigrateAsync(Func<string, string?> environment, TextWriter output, CancellationToken cancellation)
    {
        var applied = await DatabaseMigration.ApplyAsync(MigrationSettings.Read(environment), cancellation);
        await output.WriteLineAsync(applied is [] ? "the database is up to date" : $"applied {string.Join(", ", applied)}");
    }

    private static async Task SeedAsync(Func<string, string?> environment, CancellationToken cancellation)
    {
        var agencies = DemoAgency.Read(environment);
        await using var connection = new NpgsqlConnection(ConnectionText.Parse(MigrationSettings.Read(environment).Owner).ConnectionString);
        await connection.OpenAsync(cancellation);
        await DemoSeed.ApplyAsync(connection, agencies, cancellation);
    }

    private static Task ConnectionsAsync(Func<string, string?> environment, TextWriter output) =>
        output.WriteAsync(HostConnections.For(MigrationSettings.Read(environment)).ToLines());
}
