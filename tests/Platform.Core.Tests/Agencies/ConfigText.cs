using Platform.Core.Agencies;
using Platform.Testing.Agencies;

namespace Platform.Core.Tests.Agencies;

/// <summary>The design's example with one thing changed.</summary>
internal static class ConfigText
{
    public static ConfigReading Read(string document) => ExampleConfigs.Documents.ReadDraft(document, "spa-del-sol");

    public static ConfigReading With(string old, string now) => ExampleConfigs.SpaDelSol.Contains(old, StringComparison.Ordinal)
        ? Read(ExampleConfigs.SpaDelSol.Replace(old, now, StringComparison.Ordinal))
        : throw new ArgumentException($"The example has no '{old}'.");

    /// <summary>Where in the changed document the text stands, as the parser counts.</summary>
    public static (int Line, int Column) Place(string old, string now, string of)
    {
        var document = ExampleConfigs.SpaDelSol.Replace(old, now, StringComparison.Ordinal);
        var at = document.IndexOf(of, document.IndexOf(now, StringComparison.Ordinal), StringComparison.Ordinal);
        var before = document[..at];
        return (before.Count(c => c == '\n') + 1, at - before.LastIndexOf('\n'));
    }
}
