using System.Xml.Linq;

namespace Platform.Architecture;

/// <summary>What a project takes in.</summary>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks, string Sdk)
{
    public static ProjectFile Parse(string name, string xml)
    {
        var root = XElement.Parse(xml);
        return new(
            name,
            [.. Includes(root, "ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            [.. Includes(root, "PackageReference")],
            [.. Includes(root, "FrameworkReference")],
            (string?)root.Attribute("Sdk") ?? "");
    }

    private static IEnumerable<string> Includes(XElement root, string item) =>
        root.Descendants(item).Where(e => (string?)e.Attribute("ReferenceOutputAssembly") != "false").Select(e => (string?)e.Attribute("Include")).OfType<string>();
}
