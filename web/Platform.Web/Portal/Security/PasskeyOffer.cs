using System.Text.Json;

namespace Platform.Web.Portal.Security;

/// <summary>What the browser is to ask the device for: one of the two.</summary>
/// <param name="Problem">Why nothing is asked, in words.</param>
/// <param name="Options">Of WebAuthn's <c>create</c> or <c>get</c>, in its JSON form.</param>
internal sealed record PasskeyOffer(string? Problem, JsonElement? Options)
{
    internal static PasskeyOffer Of(string options) => new(null, JsonElement.Parse(options));
}
