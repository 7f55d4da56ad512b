namespace Platform.Architecture;

/// <summary>The sources of the product as they stand in the checkout.</summary>
internal static class Checkout
{
    private static readonly string[] Product = ["src", "grains", "silo", "web", "migrations"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file of the product, without what is generated.</summary>
    public static IReadOnlyList<Source> Sources { get; } =
    [
        .. Product.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !IsGenerated(path))
            .Select(path => new Source(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllText(path))),
    ];

    /// <summary>Every project of the product.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } =
    [
        .. Product.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
            .Where(path => !IsGenerated(path))
            .Select(path => ProjectFile.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))),
    ];

    private static bool IsGenerated(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Platform.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("No Platform.sln above the tests: run them from a checkout.");
    }
}
