using Microsoft.Playwright;
using Npgsql;
using Platform.Testing.Processes;
using Xunit;

namespace Platform.Journeys.Portal;

/// <summary>The product in real processes, and a browser to look at it with: once for all journeys of the portal.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    private IPlaywright? playwright;

    internal RunningPlatform Platform { get; private set; } = null!;
    internal IBrowser Browser { get; private set; } = null!;

    /// <summary>The cookies of the demo agency's owner, who signed in once.</summary>
    internal string OwnerCookies { get; private set; } = "";

    /// <summary>The cookies of the other agency's owner.</summary>
    internal string OtherOwnerCookies { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        // Only what fails waits that long; other suites may have the cores.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
        // Many people sign in from this one address; an ended sign-in closes pages by the news of it, since the interval is an hour.
        Platform = await RunningPlatform.Start(environment: new Dictionary<string, string> { ["Limits__SignIn__PerMinute"] = "1000", ["Limits__SignIn__RecheckSeconds"] = "3600" });
        OwnerCookies = await SignInAsync(Platform.Email, Platform.Password);
        OtherOwnerCookies = await SignInAsync(Platform.OtherEmail, Platform.OtherPassword);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        playwright?.Dispose();
        if (Platform is not null)
            await Platform.DisposeAsync();
    }

    /// <summary>The address of an agent of the demo agency, made at the first asking, with the owner's password.</summary>
    internal async Task<string> AgentAsync(string address = "agent@demo-agency.example")
    {
        await using var connection = new NpgsqlConnection(Platform.Database.Admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("""
            insert into staff (agency_id, staff_id, email, email_key, name, role, password_hash, security_stamp)
            select agency_id, gen_random_uuid(), $1, upper($1), 'Agatha Agent', 'agent', password_hash, 'agent-stamp' from staff where email = $2
            on conflict (email_key) do nothing
            """, connection) { Parameters = { new() { Value = address }, new() { Value = Platform.Email } } };
        await command.ExecuteNonQueryAsync();
        return address;
    }

    private async Task<string> SignInAsync(string email, string password)
    {
        await using var browser = await StaffBrowser.OpenAsync(this);
        await browser.SignInAsync(email, password);
        await browser.ArrivesAsync("Home");
        return await browser.Page.Context.StorageStateAsync();
    }
}
