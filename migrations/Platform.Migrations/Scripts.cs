using System.Reflection;
using DbUp;
using DbUp.Engine;
using DbUp.Engine.Output;
using Npgsql;

namespace Platform.Migrations;

/// <summary>The numbered scripts of this build, applied once each and written down in <c>schemaversions</c>.</summary>
public static class Scripts
{
    private static readonly Assembly Home = typeof(Scripts).Assembly;

    /// <summary>The scripts of this build in their order: name and text.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
        [.. Home.GetManifestResourceNames().Where(IsScript).Order(StringComparer.Ordinal).Select(name => (name, Read(name)))];

    internal static IReadOnlyList<string> Apply(string connection)
    {
        var result = DeployChanges.To.PostgresqlDatabase(connection)
            .WithScripts(All.Select(script => new SqlScript(script.Name, script.Text)))
            // $...$ is PostgreSQL's quoting, not a variable to fill in
            .WithVariablesDisabled()
            .WithTransactionPerScript()
            .WithExecutionTimeout(TimeSpan.Zero)
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        return result.Successful ? [.. result.Scripts.Select(script => script.Name)] : throw Failed(result);
    }

    private static MigrationException Failed(DatabaseUpgradeResult result)
    {
        var cause = result.Error is PostgresException refused
            ? $"{refused.MessageText} ({refused.SqlState}{(refused.Position > 0 ? $", character {refused.Position}" : "")}{(refused.Where is null ? "" : $", {refused.Where.ReplaceLineEndings(" ")}")})"
            : result.Error.Message.ReplaceLineEndings(" ");
        return new MigrationException($"migration {result.ErrorScript?.Name ?? "journal"} failed and was rolled back: {cause}", result.Error);
    }

    private static bool IsScript(string resource) => resource.EndsWith(".sql", StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
