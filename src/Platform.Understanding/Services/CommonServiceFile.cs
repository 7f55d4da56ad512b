namespace Platform.Understanding.Services;

/// <summary>The files <c>services.words</c> of the language folders: a concept and what it is called a line.</summary>
internal static class CommonServiceFile
{
    private const string Root = "Languages/";
    private const string Name = "/services.words";

    /// <summary>Every name of every language.</summary>
    public static IReadOnlyList<(string Folder, string Concept, string Phrase)> All { get; } =
    [
        .. typeof(CommonServiceFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(Name, StringComparison.Ordinal))
            .SelectMany(name => Read(name, name[Root.Length..^Name.Length])),
    ];

    private static IEnumerable<(string Folder, string Concept, string Phrase)> Read(string resource, string folder)
    {
        using var reader = new StreamReader(typeof(CommonServiceFile).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split(':') is not [var concept, var phrases] || concept.StartsWith('#'))
            {
                continue;
            }

            foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries))
            {
                yield return (folder, concept, phrase);
            }
        }
    }
}
