using System.Collections.Immutable;
using Platform.Core.Conversations;

namespace Platform.Core.Privacy;

/// <summary>What finds all that a client holds of one person.</summary>
public sealed record PersonKey
{
    private static readonly ImmutableArray<string> Numbered = [Channels.Phone, Channels.WhatsApp, Channels.Sms];

    /// <summary>E.164; null where they are not looked up by it.</summary>
    public string? Phone { get; private init; }

    /// <summary>Compared without regard to case; null where they are not looked up by it.</summary>
    public string? Email { get; private init; }

    /// <summary>Threads that are theirs by their address, whether there are any or not.</summary>
    public ImmutableArray<Guid> Threads { get; private init; }

    /// <summary>Their entries among the client's contacts, by their address.</summary>
    public ImmutableArray<Guid> Addresses { get; private init; }

    /// <summary>Stands for them in the audit.</summary>
    public Guid Mark { get; private init; }

    /// <param name="threads">Threads that are known to be theirs.</param>
    public static PersonKey Of(ThreadHash hash, string agency, string client, string? phone, string? email, ImmutableArray<Guid> threads) => new()
    {
        Phone = phone,
        Email = email,
        Threads = phone is null ? threads : [.. threads, .. Numbered.Select(channel => hash.For(agency, client, channel, ThreadHash.Numbers, phone).Thread)],
        Addresses = phone is null ? [] : [hash.Contact(agency, client, phone, sandbox: false), hash.Contact(agency, client, phone, sandbox: true)],
        Mark = hash.Person(agency, client, phone ?? email ?? string.Join(',', threads)),
    };
}
