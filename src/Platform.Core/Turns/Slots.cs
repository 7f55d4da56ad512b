using NodaTime;

namespace Platform.Core.Turns;

/// <summary>The values captured so far; unknown ones are null and absent in JSON.</summary>
/// <param name="Phone">E.164.</param>
/// <param name="Service">The service's configured name.</param>
/// <param name="PreferredTime">With the client's offset at that moment; ISO 8601 in JSON.</param>
public sealed record Slots(string? Name, string? Phone, string? Email, string? Service, OffsetDateTime? PreferredTime)
{
    public static Slots Empty { get; } = new(null, null, null, null, null);
}
