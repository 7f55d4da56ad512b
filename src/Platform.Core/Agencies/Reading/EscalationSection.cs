using System.Net.Mail;
using System.Text.RegularExpressions;

namespace Platform.Core.Agencies.Reading;

internal static partial class EscalationSection
{
    public static EscalationSettings Read(ConfigSection section, Findings findings)
    {
        var webhook = section.Optional("to_slack_webhook");
        var settings = new EscalationSettings(
            section.Optional("to_email").Parsed(Email, "an e-mail address"),
            webhook.Parsed(Webhook, "secret: and the name of a stored secret, such as secret:slack"));
        if (settings.ToSlackWebhook is { } reference)
            findings.Names(new(reference["secret:".Length..], webhook.Place.Line, webhook.Place.Column, webhook.Path));
        section.RefuseTheRest();
        return settings;
    }

    private static string? Email(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) ? text : null;

    /// <summary>Who has a webhook's address can post to it: it is a secret, and stands in no document.</summary>
    private static string? Webhook(string text) => Secret().IsMatch(text) ? text : null;

    [GeneratedRegex("^secret:[a-z0-9_-]{1,63}$")]
    private static partial Regex Secret();
}
