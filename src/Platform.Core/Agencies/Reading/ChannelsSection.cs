using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

internal static class ChannelsSection
{
    private static readonly ImmutableArray<string> Stt = ["whisper", "deepgram"];
    private static readonly ImmutableArray<string> Tts = ["elevenlabs", "openai", "espeak"];

    public static ChannelSettings Read(ConfigSection section)
    {
        var settings = new ChannelSettings(
            Phone(section.Optional("phone")),
            Messaging(section.Optional("whatsapp")),
            Messaging(section.Optional("sms")),
            Web(section.Optional("web").Section()));
        section.RefuseTheRest();
        return settings;
    }

    private static PhoneChannel? Phone(ConfigValue value)
    {
        if (!value.IsGiven)
            return null;
        var section = value.Section();
        var (enabled, number) = Line(section);
        var phone = new PhoneChannel(enabled, number, section.Optional("stt").OneOf(Stt), section.Optional("tts").OneOf(Tts));
        section.RefuseTheRest();
        return phone;
    }

    private static MessagingChannel? Messaging(ConfigValue value)
    {
        if (!value.IsGiven)
            return null;
        var section = value.Section();
        var (enabled, number) = Line(section);
        section.RefuseTheRest();
        return new(enabled, number);
    }

    private static (bool Enabled, string? Number) Line(ConfigSection section)
    {
        var enabled = section.Optional("enabled").YesNo(true);
        var number = enabled ? section.Required("number") : section.Optional("number");
        return (enabled, number.Parsed(PhoneNumber.Parse, PhoneNumber.Wanted));
    }

    /// <summary>Open unless switched off: web chat needs no account and no number.</summary>
    private static WebChannel Web(ConfigSection section)
    {
        var web = new WebChannel(
            section.Optional("enabled").YesNo(true),
            [.. section.Optional("origins").Items(50).Select(o => o.Parsed(Origin, "an origin such as \"https://spadelsol.example\", without a path")).OfType<string>()]);
        section.RefuseTheRest();
        return web;
    }

    private static string? Origin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length == 0
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase)
            ? uri.GetLeftPart(UriPartial.Authority) : null;
}
