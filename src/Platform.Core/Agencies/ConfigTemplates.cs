using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Platform.Core.Agencies;

/// <summary>The first drafts that a new client can begin with: documents of their own, in Templates/.</summary>
public static class ConfigTemplates
{
    private static readonly JsonSerializerOptions AnyScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ImmutableArray<string> Names { get; } = ["blank", "spa", "dentist", "gym", "real_estate"];

    /// <summary>The template's document with the client's id and name in it.</summary>
    public static string Draft(string template, string clientId, string name) => Read(template)
        .Replace("$CLIENT_ID", clientId, StringComparison.Ordinal)
        .Replace("$NAME", JsonSerializer.Serialize(name.Trim(), AnyScript), StringComparison.Ordinal);

    private static string Read(string template)
    {
        using var resource = typeof(ConfigTemplates).Assembly.GetManifestResourceStream($"Templates.{template}.yaml")
            ?? throw new ArgumentException($"No template {template}.", nameof(template));
        using var text = new StreamReader(resource);
        return text.ReadToEnd();
    }
}
