using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>The first drafts that a new client can begin with: documents of their own, in Templates/.</summary>
public static class ConfigTemplates
{
    public static ImmutableArray<string> Names { get; } = ["blank", "spa", "dentist", "gym", "real_estate"];

    /// <summary>The template's document with the client's id and name in it.</summary>
    public static string Draft(string template, string clientId, string name) => Read(template)
        .Replace("$CLIENT_ID", clientId, StringComparison.Ordinal)
        .Replace("$NAME", Quoted(name.Trim()), StringComparison.Ordinal);

    // a client's name has no control characters, so these two are all that quotes do not hold as they are
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Read(string template)
    {
        using var resource = typeof(ConfigTemplates).Assembly.GetManifestResourceStream($"Templates.{template}.yaml")
            ?? throw new ArgumentException($"No template {template}.", nameof(template));
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
