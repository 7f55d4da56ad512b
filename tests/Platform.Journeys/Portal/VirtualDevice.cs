using System.Text.Json;
using Microsoft.Playwright;

namespace Platform.Journeys.Portal;

/// <summary>A device with passkeys, played by Chromium itself: its owner is always there, and proves it unless told otherwise.</summary>
internal sealed class VirtualDevice
{
    private readonly ICDPSession session;
    private readonly string id;

    private VirtualDevice(ICDPSession session, string id) => (this.session, this.id) = (session, id);

    internal static async Task<VirtualDevice> PlugInAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true,
                ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
        return new(session, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>The handles of the members whose passkeys it holds.</summary>
    internal async Task<IReadOnlyList<string>> HandlesAsync()
    {
        var answer = await session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id });
        return [.. answer!.Value.GetProperty("credentials").EnumerateArray().Select(Handle)];
    }

    /// <summary>Whether its owner's finger, face or PIN is the right one from now on.</summary>
    internal Task KnowsOwnerAsync(bool knows) => session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = knows });

    private static string Handle(JsonElement credential) =>
        System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(credential.GetProperty("userHandle").GetString()!));
}
