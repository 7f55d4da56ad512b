using System.Collections.Immutable;
using Platform.Core.Conversations;
using Platform.Core.Privacy;
using Platform.Integrations.Agencies;
using Platform.Understanding.Contacts;
using Platform.Web.Agencies;
using Platform.Web.Conversations;

namespace Platform.Web.Privacy;

/// <summary>Reads whose data is wanted, as the client's conversations would have kept it.</summary>
internal sealed class PersonReader(PublishedConfigs configs, ThreadHash hash)
{
    // libphonenumber's name of no region: only numbers with their country code are read
    private const string NoRegion = "ZZ";
    private const int LongestId = 200;
    private static readonly ImmutableArray<string> AllChannels = [Channels.Web, Channels.Phone, Channels.WhatsApp, Channels.Sms];

    /// <summary>The person, or what is wrong with how they are named.</summary>
    internal async Task<(PersonKey? Person, string? Fault)> ReadAsync(string agency, ClientRow client, PersonRequest wanted, CancellationToken cancellation)
    {
        var (phone, email, session) = (Said(wanted.Phone), Said(wanted.Email), Said(wanted.SessionId));
        if (phone is null && email is null && session is null)
            return (null, "Give a phone, an email or a sessionId.");
        if (session is { Length: > LongestId })
            return (null, $"sessionId has {LongestId} characters at most.");
        var region = (await configs.OfAsync(agency, client.ClientId, client.PublishedVersion, cancellation))?.Region ?? NoRegion;
        var number = phone is null ? null : WrittenContact.Phone(phone, region);
        if (phone is not null && number is null)
            return (null, "phone is no phone number: give it with its country code.");
        var address = email is null ? null : WrittenContact.Email(email);
        if (email is not null && address is null)
            return (null, "email is no e-mail address.");
        return (PersonKey.Of(hash, agency, client.ClientId, number, address, session is null ? [] : Threads(agency, client.ClientId, session)), null);
    }

    // an id says nothing of its channel; that a thread is there is found out where it is looked up
    private ImmutableArray<Guid> Threads(string agency, string client, string session)
    {
        var threads = AllChannels.Select(channel => hash.For(agency, client, channel, Spaces.Api, session).Thread);
        return Guid.TryParseExact(session, "N", out var own) ? [own, .. threads] : [.. threads];
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
