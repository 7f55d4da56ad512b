using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Widget;

public sealed class WidgetBuildTests
{
    private const int Largest = 30 * 1024;
    private static readonly Version OldestNode = new(20, 19);

    [Fact]
    public async Task Widget_is_small()
    {
        using var zipped = new MemoryStream();
        await using (var gzip = new GZipStream(zipped, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(await File.ReadAllBytesAsync(Committed(), TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        zipped.Length.ShouldBeLessThanOrEqualTo(Largest);
    }

    [Fact]
    public async Task Widget_committed_is_what_its_source_builds()
    {
        Assert.SkipUnless(await HasNodeAsync(), $"needs Node {OldestNode} or newer, and its packages in web/widget (npm ci)");
        var folder = Directory.CreateTempSubdirectory("widget");
        try
        {
            var (exit, output) = await RunAsync("npx", $"vite build --outDir {folder.FullName}");
            exit.ShouldBe(0, output);
            (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "widget.js"), TestContext.Current.CancellationToken))
                .ShouldBe(await File.ReadAllTextAsync(Committed(), TestContext.Current.CancellationToken), "run `npm run build` in web/widget and commit wwwroot/widget.js");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Web([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../web"));

    private static string Committed() => Path.Combine(Web(), "Platform.Web/wwwroot/widget.js");

    private static async Task<bool> HasNodeAsync()
    {
        if (!Directory.Exists(Path.Combine(Web(), "widget/node_modules/vite")))
            return false;
        try
        {
            var (_, version) = await RunAsync("node", "--version");
            return Version.TryParse(version.Trim().TrimStart('v'), out var node) && node >= OldestNode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<(int Exit, string Output)> RunAsync(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Web(), "widget"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
    }
}
