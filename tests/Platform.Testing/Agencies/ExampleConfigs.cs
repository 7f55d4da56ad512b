using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Migrations;

namespace Platform.Testing.Agencies;

/// <summary>Config documents for tests: those that the demonstration ships.</summary>
public static class ExampleConfigs
{
    /// <summary>The demonstration's clients.</summary>
    public static IReadOnlyList<string> Clients { get; } = ["spa-del-sol", "smile-dental", "iron-gym", "casa-verde"];

    /// <summary>The design's own example, as it stands there.</summary>
    public static string SpaDelSol { get; } = Document("spa-del-sol");

    /// <summary>The design's example, read as version 1.</summary>
    public static ClientConfig SpaDelSolConfig { get; } = Documents.ReadPublished(SpaDelSol, "spa-del-sol", 1);

    public static ConfigDocuments Documents => new(new YamlConfigParser(), AvailableProviders.BuiltIn);

    public static string Document(string client)
    {
        using var text = new StreamReader(typeof(MigrationSettings).Assembly.GetManifestResourceStream($"demo/{client}.yaml")!);
        return text.ReadToEnd();
    }
}
