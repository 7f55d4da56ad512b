using System.Text.RegularExpressions;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Understanding;
using Platform.Web.Conversations;
using Platform.Web.Serialization;

namespace Platform.Web.Understanding;

/// <summary>A request's fields as the readers want them.</summary>
internal sealed partial class UnderstandReading(IClock clock)
{
    private const string AnyRegion = "ZZ";
    private const int MostServices = 200;
    private const int MostSynonyms = 50;
    private const int LongestName = 200;

    /// <summary>The context, or what is wrong: exactly one of the two is null.</summary>
    internal (ReadingContext? Context, string? Fault) Read(UnderstandRequest request)
    {
        if (request.Text.Length > MessageRules.MaxText)
            return (null, "text has 4,000 characters at most.");
        if (request.Locale is { Length: > 0 } tag && !LocaleTag().IsMatch(tag))
            return (null, "locale is a BCP 47 tag, such as en or es-ES.");
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.TimeZone ?? "UTC") is not { } zone)
            return (null, "timeZone is an IANA zone, such as Europe/Madrid.");
        if (Reference(request.ReferenceTime, zone) is not { } reference)
            return (null, "referenceTime is ISO 8601, such as 2026-03-02T09:00:00+01:00.");
        if (request.Channel is { } channel && !Channels.IsKnown(channel))
            return (null, "channel is one of phone, whatsapp, sms, web.");
        if (request.Region is { } region && (region.Length != 2 || !region.All(char.IsAsciiLetter)))
            return (null, "region is an ISO 3166-1 code of two letters, such as ES.");
        if (request.Services is { } named && !AreBounded(named))
            return (null, "services holds 200 at most, each with 50 synonyms at most, of 200 characters at most.");
        if (Asks(request.Asked) is not { } asked)
            return (null, "asked holds name, phone, email, service, date, time or confirm.");
        return (new()
        {
            Locale = request.Locale is { Length: > 0 } locale ? locale : "en",
            Zone = zone,
            Reference = reference,
            Region = request.Region?.ToUpperInvariant() ?? AnyRegion,
            Services = request.Services is { } services ? [.. services.Select(service => new ServiceName(service.Name, [.. service.Synonyms]))] : [],
            Channel = request.Channel ?? Channels.Web,
            Asked = asked,
        }, null);
    }

    [GeneratedRegex("^[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8}){0,4}$")]
    private static partial Regex LocaleTag();

    private Instant? Reference(string? text, DateTimeZone zone) => text is null ? clock.GetCurrentInstant() : IsoTime.Read(text, zone);

    private static bool AreBounded(ServiceEntry[] services) => services.Length <= MostServices
        && services.All(service => service.Synonyms.Count <= MostSynonyms && service.Synonyms.Append(service.Name).All(name => name.Length <= LongestName));

    private static Asked? Asks(string[]? names)
    {
        var asked = Asked.None;
        foreach (var name in names ?? [])
        {
            Asked? one = name switch
            {
                "name" => Asked.Name,
                "phone" => Asked.Phone,
                "email" => Asked.Email,
                "service" => Asked.Service,
                "date" => Asked.Date,
                "time" => Asked.Time,
                "confirm" => Asked.Confirm,
                _ => null,
            };
            if (one is null)
                return null;
            asked |= one.Value;
        }

        return asked;
    }
}
