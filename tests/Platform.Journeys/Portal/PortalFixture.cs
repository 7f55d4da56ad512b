using Microsoft.Playwright;
using Platform.Testing.Processes;
using Xunit;

namespace Platform.Journeys.Portal;

/// <summary>The product in real processes, and a browser to look at it with: once for all journeys of the portal.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal RunningPlatform Platform { get; private set; } = null!;
    internal IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
        // Many people sign in from this one address.
        Platform = await RunningPlatform.Start(environment: new Dictionary<string, string> { ["Limits__SignIn__PerMinute"] = "1000" });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (Platform is not null)
            await Platform.DisposeAsync();
    }
}
