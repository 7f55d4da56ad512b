namespace Platform.Testing.Processes;

/// <summary>Where the hosts were built, in the configuration of the tests that run them.</summary>
public static class BuiltHosts
{
    public static string Silo => Of("silo/Platform.Silo");
    public static string Web => Of("web/Platform.Web");
    public static string Migrations => Of("migrations/Platform.Migrations");

    /// <summary>The project's root: the folder with Platform.sln.</summary>
    public static string Root { get; } = FindRoot();

    private static string Of(string project)
    {
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var dll = Path.Combine(Root, project, "bin", configuration, "net10.0", $"{Path.GetFileName(project)}.dll");
        return File.Exists(dll) ? dll : throw new FileNotFoundException($"{dll} is not there: build the solution first (dotnet build -c {configuration}).");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Platform.sln"))) return folder.FullName;
        }
        throw new DirectoryNotFoundException("No Platform.sln above the tests: run them from a checkout.");
    }
}
