namespace Platform.Architecture;

/// <summary>References point one way: silo → Grains → Contracts → Core ← Integrations, Understanding; web → Contracts, Integrations, Understanding, Core.</summary>
internal static class ReferenceRules
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Platform.Core"] = [],
        ["Platform.Understanding"] = ["Platform.Core"],
        ["Platform.Integrations"] = ["Platform.Core"],
        ["Platform.Grains.Contracts"] = ["Platform.Core"],
        ["Platform.Grains"] = ["Platform.Grains.Contracts", "Platform.Core"],
        ["Platform.Silo"] = ["Platform.Grains", "Platform.Grains.Contracts", "Platform.Integrations", "Platform.Understanding", "Platform.Core"],
        ["Platform.Web"] = ["Platform.Grains.Contracts", "Platform.Integrations", "Platform.Understanding", "Platform.Core"],
        ["Platform.Migrations"] = [],
    };

    private static readonly string[] CorePackages = ["NodaTime", "libphonenumber-csharp"];

    /// <summary>A project refers to one that it may not know, or is not on the map at all.</summary>
    public static IEnumerable<string> WrongProjects(IEnumerable<ProjectFile> projects) => projects.SelectMany(p =>
        Allowed.TryGetValue(p.Name, out var allowed)
            ? p.Projects.Except(allowed).Select(wrong => $"{p.Name} refers to {wrong}")
            : [$"{p.Name} is not on the map of projects"]);

    /// <summary>The core takes in anything but the time and phone libraries.</summary>
    public static IEnumerable<string> ImpureCore(IEnumerable<ProjectFile> projects) => projects.Where(p => p.Name == "Platform.Core").SelectMany(p =>
        p.Packages.Except(CorePackages).Concat(p.Frameworks).Select(wrong => $"Platform.Core takes in {wrong}")
            .Concat(p.Sdk == "Microsoft.NET.Sdk" ? [] : [$"Platform.Core is built by {p.Sdk}"]));

    /// <summary>Grains know storage or the web.</summary>
    public static IEnumerable<string> ImpureGrains(IEnumerable<ProjectFile> projects) => projects.Where(p => p.Name.StartsWith("Platform.Grains", StringComparison.Ordinal)).SelectMany(p =>
        p.Packages.Where(IsOutside).Concat(p.Frameworks).Select(wrong => $"{p.Name} takes in {wrong}"));

    /// <summary>A source of the core or of the grains uses a namespace that is none of its business, however it came in.</summary>
    public static IEnumerable<string> WrongUsings(IEnumerable<Source> sources) => sources.SelectMany(s => s.Lines.Where(l => l.StartsWith("using ", StringComparison.Ordinal))
        .Where(line => IsForbidden(s.Path, line)).Select(line => $"{s.Path}: {line.Trim()}"));

    private static bool IsForbidden(string path, string line) =>
        path.StartsWith("src/Platform.Core/", StringComparison.Ordinal)
            ? Any(line, "Orleans", "Npgsql", "Microsoft.AspNetCore", "Microsoft.Extensions", "System.Net.Http", "System.Net.Sockets", "Platform.Grains", "Platform.Integrations", "Platform.Understanding")
        : path.StartsWith("grains/", StringComparison.Ordinal) && Any(line, "Npgsql", "Dapper", "Microsoft.AspNetCore", "Platform.Integrations", "Platform.Understanding")
            || path.StartsWith("web/", StringComparison.Ordinal) && UsesGrains(line);

    // Platform.Understanding is a namespace of the library; Platform.Core.Understanding is the core's own
    private static bool Any(string line, params string[] spaces) =>
        Array.Exists(spaces, space => line.StartsWith($"using {space}", StringComparison.Ordinal) || line.StartsWith($"using static {space}", StringComparison.Ordinal));

    private static bool UsesGrains(string line) => Any(line, "Platform.Grains") && !Any(line, "Platform.Grains.Contracts");

    private static bool IsOutside(string package) =>
        package.StartsWith("Npgsql", StringComparison.Ordinal) || package.StartsWith("Dapper", StringComparison.Ordinal) || package.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);
}
