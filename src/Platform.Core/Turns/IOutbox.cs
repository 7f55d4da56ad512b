using NodaTime;

namespace Platform.Core.Turns;

/// <summary>The effects that wait to be done, as rows.</summary>
public interface IOutbox
{
    /// <summary>Takes due effects that no silo holds, at most <paramref name="atMost"/>, for 30 seconds.</summary>
    Task<IReadOnlyList<DueEffect>> Claim(int atMost, CancellationToken cancellation);

    /// <summary>Claims words of the bot for sending: only while the session's epoch is the effect's, and nothing earlier of the session is unsent.</summary>
    Task<bool> BeginSend(DueEffect effect, CancellationToken cancellation);

    /// <summary>Writes down what came of it.</summary>
    /// <param name="retryAfter">When a failed one is due again; null when it was the last try (dead letter).</param>
    Task Finish(DueEffect effect, EffectResult result, Duration? retryAfter, CancellationToken cancellation);

    /// <summary>True while words of the bot to this thread are being sent.</summary>
    Task<bool> IsSending(string agency, Guid thread, CancellationToken cancellation);
}
