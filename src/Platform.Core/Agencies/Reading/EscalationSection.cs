using System.Net.Mail;

namespace Platform.Core.Agencies.Reading;

internal static class EscalationSection
{
    public static EscalationSettings Read(ConfigSection section, Findings findings)
    {
        var email = section.Optional("to_email").Parsed(Email, "an e-mail address");
        // who has a webhook's address can post to it: it is a secret, and stands in no document
        var webhook = SecretReference.Read(section.Optional("to_slack_webhook"), "slack", findings);
        section.RefuseTheRest();
        return new(email, webhook is null ? null : $"secret:{webhook}");
    }

    private static string? Email(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal) ? text : null;
}
