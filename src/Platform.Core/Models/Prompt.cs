using System.Collections.Concurrent;

namespace Platform.Core.Models;

/// <summary>What a model is told before the message: the resource <c>Models/Prompts/{name}@{version}.md</c>. A changed prompt is a new version: records name the one that was used.</summary>
public sealed record Prompt(string Name, string Text)
{
    private static readonly ConcurrentDictionary<string, Prompt> Loaded = new(StringComparer.Ordinal);

    public static Prompt Extract => Find("extract@1");

    public static Prompt Reply => Find("reply@1");

    private static Prompt Find(string name) => Loaded.GetOrAdd(name, static name =>
    {
        using var file = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream($"Models/Prompts/{name}.md") ?? throw new InvalidOperationException($"The prompt '{name}' is missing."));
        return new(name, file.ReadToEnd().ReplaceLineEndings("\n").Trim());
    });
}
