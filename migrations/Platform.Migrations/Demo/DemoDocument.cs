using System.Security.Cryptography;

namespace Platform.Migrations.Demo;

/// <summary>A document of a business of the demonstration, as it would be uploaded.</summary>
/// <param name="FileName">Such as <c>visiting-us.md</c>.</param>
internal sealed record DemoDocument(string FileName, byte[] Body)
{
    internal string Title
    {
        get
        {
            var words = Path.GetFileNameWithoutExtension(FileName).Replace('-', ' ');
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }

    internal byte[] Digest => SHA256.HashData(Body);

    /// <summary>Those of one client, in the order of their names.</summary>
    internal static IEnumerable<DemoDocument> Of(string client)
    {
        var assembly = typeof(DemoDocument).Assembly;
        var folder = $"demo/knowledge/{client}/";
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var body = new MemoryStream();
            stream.CopyTo(body);
            yield return new(name[folder.Length..], body.ToArray());
        }
    }
}
