namespace Platform.Core.Conversations;

/// <summary>One person's thread with one client on one channel: the key of its session grain, in parts.</summary>
/// <param name="Thread">Keyed hash of the person's address (see <see cref="ThreadHash"/>); no address in the clear.</param>
public readonly record struct ThreadKey(string Agency, string Client, string Channel, Guid Thread)
{
    /// <summary>The grain key <c>{agency}/{client}/{channel}/{thread}</c>, the thread as 32 hex characters.</summary>
    public override string ToString() => $"{Agency}/{Client}/{Channel}/{Thread:N}";

    /// <exception cref="FormatException">The key has not four parts, or its thread is not 32 hex characters.</exception>
    public static ThreadKey Parse(string key)
    {
        var parts = key.Split('/');
        return parts.Length == 4
            ? new(parts[0], parts[1], parts[2], Guid.ParseExact(parts[3], "N"))
            : throw new FormatException($"A session key has four parts: '{key}'.");
    }
}
