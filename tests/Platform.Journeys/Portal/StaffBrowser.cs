using Microsoft.Playwright;
using Shouldly;

namespace Platform.Journeys.Portal;

/// <summary>One person at one browser window. Whatever the browser complains of fails the journey.</summary>
internal sealed class StaffBrowser : IAsyncDisposable
{
    // A page's title takes the focus through its circuit, in the batch that brings its handlers: so it proves that clicks are
    // heard. What stands there before was drawn by the server and will be drawn once more.
    private const string Settled = "() => document.activeElement?.localName === 'h1' && !document.querySelector('main .loading')";

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

    /// <summary>Nobody is signed in, or (<paramref name="cookies"/>) whoever they belong to.</summary>
    /// <param name="address">Another name of the host than its usual one.</param>
    internal static async Task<StaffBrowser> OpenAsync(PortalFixture fixture, string? cookies = null, int width = 1280, int height = 800, Uri? address = null)
    {
        var context = await fixture.Browser.NewContextAsync(new()
        {
            BaseURL = (address ?? fixture.Platform.Address).ToString(),
            ViewportSize = new() { Width = width, Height = height },
            StorageState = cookies,
        });
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync());
    }

    internal static Task<StaffBrowser> OwnerAsync(PortalFixture fixture) => OpenAsync(fixture, fixture.OwnerCookies);

    internal static Task<StaffBrowser> OtherOwnerAsync(PortalFixture fixture) => OpenAsync(fixture, fixture.OtherOwnerCookies);

    internal async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync("/portal/sign-in");
        await Page.GetByLabel("E-mail").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Waits for the page's title line, on a page that may hold no circuit.</summary>
    internal Task SeesAsync(string heading) => Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    /// <summary>Waits for a page that was asked for by a click: until it stands there and hears what is typed.</summary>
    internal async Task ArrivesAsync(string heading)
    {
        await SeesAsync(heading);
        await Page.WaitForFunctionAsync(Settled);
    }

    /// <summary>Goes to a page and waits until it stands there and its circuit answers, so that what is typed is heard.</summary>
    internal async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Page.WaitForFunctionAsync(Settled);
        return response.ShouldNotBeNull();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
