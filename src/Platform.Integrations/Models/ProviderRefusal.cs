using System.Net;

namespace Platform.Integrations.Models;

/// <summary>The provider answered with an error.</summary>
/// <param name="retryAfter">The wait that it wants before the next call; null when it says none.</param>
/// <param name="final">True when a repetition can do no good, such as a spent account.</param>
internal sealed class ProviderRefusal(HttpStatusCode status, TimeSpan? retryAfter, bool final) : Exception($"The provider answered {(int)status}.")
{
    public HttpStatusCode Status => status;

    public TimeSpan? RetryAfter => retryAfter;

    public bool Final => final;
}
