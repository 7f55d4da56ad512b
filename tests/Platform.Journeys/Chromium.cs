using Microsoft.Playwright;

namespace Platform.Journeys;

/// <summary>The machine's own Chromium: <c>PLATFORM_CHROMIUM</c>, else Debian's. The journeys fail without one, in words, rather than pass unseen.</summary>
internal static class Chromium
{
    private const string Usual = "/usr/bin/chromium";

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path(),
        // as root, in a container, Chromium cannot make its own sandbox
        Args = ["--no-sandbox"],
    });

    private static string Path()
    {
        var path = Environment.GetEnvironmentVariable("PLATFORM_CHROMIUM") is { Length: > 0 } given ? given : Usual;
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException($"There is no browser at {path}: install Debian's chromium (apt-get install chromium) or set PLATFORM_CHROMIUM.");
    }
}
