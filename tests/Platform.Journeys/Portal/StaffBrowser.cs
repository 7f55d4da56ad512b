using Microsoft.Playwright;
using Platform.Testing.Processes;
using Shouldly;

namespace Platform.Journeys.Portal;

/// <summary>One person at one browser window. Whatever the browser complains of fails the journey.</summary>
internal sealed class StaffBrowser : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private StaffBrowser(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // A page of ours that answers 404 is told as an error too; the journeys look for those on purpose.
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    internal IPage Page { get; }
    internal IReadOnlyList<string> Complaints => complaints;

    internal static async Task<StaffBrowser> OpenAsync(PortalFixture fixture, int width = 1280, int height = 800, ColorScheme scheme = ColorScheme.Light, bool bypassPolicy = false)
    {
        var context = await fixture.Browser.NewContextAsync(new()
        {
            BaseURL = fixture.Platform.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            BypassCSP = bypassPolicy,
        });
        context.SetDefaultTimeout(20_000);
        return new(context, await context.NewPageAsync());
    }

    internal async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/portal/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    internal async Task<StaffBrowser> AsOwnerAsync(RunningPlatform platform)
    {
        await SignInAsync(platform.Email, platform.Password);
        await SeesAsync("Home");
        return this;
    }

    internal async Task<StaffBrowser> AsOtherOwnerAsync(RunningPlatform platform)
    {
        await SignInAsync(platform.OtherEmail, platform.OtherPassword);
        await SeesAsync("Home");
        return this;
    }

    /// <summary>Waits for the page's title line.</summary>
    internal Task SeesAsync(string heading) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>Goes to a page and waits until its circuit answers, so that what is typed is heard.</summary>
    internal async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await Page.WaitForFunctionAsync("() => window.Blazor?._internal?.navigationManager !== undefined || document.querySelector('h1')?.textContent === 'Not found'");
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return response.ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
