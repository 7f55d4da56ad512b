using NodaTime;
using Platform.Core.Turns;

namespace Platform.Core.Scheduling;

/// <summary>Tells a session that its person may be offered a time: the text, as JSON, of a message that no person wrote.</summary>
/// <param name="Entry">The waiting list's entry.</param>
/// <param name="Start">Free when it was looked at; the session's own turn holds it, or says nothing.</param>
public sealed record WaitlistCall(Guid Entry, string Service, LocalDateTime Start, string? Name, string? Phone, string? Email)
{
    private const string Prefix = EffectMessages.Prefix + "waitlist:";

    /// <param name="number">How often the entry has been looked at: each call is a message of its own.</param>
    public static string MessageId(Guid entry, int number) => $"{Prefix}{entry:N}:{number}";

    public static bool Is(string messageId) => messageId.StartsWith(Prefix, StringComparison.Ordinal);
}
