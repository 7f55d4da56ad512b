using System.Net;
using System.Text.Json;
using Anthropic.Exceptions;
using Platform.Core.Models;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Platform.Integrations.Models;

/// <summary>What an exception of a try means, whatever a vendor's client wrapped it in.</summary>
internal static class Outage
{
    /// <summary>The word for it, one of <see cref="ModelFailures"/>.</summary>
    public static string Reason(Exception exception) => Cause(exception) switch
    {
        ProviderRefusal { Final: true } => ModelFailures.Refused,
        ProviderRefusal { Status: HttpStatusCode.TooManyRequests } => ModelFailures.RateLimited,
        TimeoutRejectedException or OperationCanceledException => ModelFailures.Timeout,
        BrokenCircuitException => ModelFailures.CircuitOpen,
        Outbound.AddressRefused => ModelFailures.Refused,
        EndlessAnswer or JsonException => ModelFailures.Malformed,
        // an error in the midst of a stream that began well is the vendor's own exception
        HttpRequestException or IOException or ProviderRefusal or AnthropicServiceException => ModelFailures.Unavailable,
        // a vendor's client could make nothing of what came
        _ => ModelFailures.Malformed,
    };

    /// <summary>Whether another try may do better.</summary>
    public static bool MayPass(Exception exception) =>
        Cause(exception) is not BrokenCircuitException && Reason(exception) is ModelFailures.RateLimited or ModelFailures.Unavailable or ModelFailures.Timeout;

    /// <summary>Whether it speaks against the endpoint, and not against one request, one account or a caller who gave up.</summary>
    public static bool OfEndpoint(Exception exception) => Cause(exception) is TimeoutRejectedException || Reason(exception) is ModelFailures.Unavailable;

    /// <summary>Whether the provider had begun to work on it, and may want to be paid.</summary>
    public static bool WasTakenUp(Exception exception) => Cause(exception) is not (ProviderRefusal or Outbound.AddressRefused
        or HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError });

    public static TimeSpan? WaitWanted(Exception exception) => (Cause(exception) as ProviderRefusal)?.RetryAfter;

    /// <summary>The innermost exception of those known; a vendor's own stands outside of it.</summary>
    private static Exception Cause(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is ProviderRefusal or TimeoutRejectedException or BrokenCircuitException or EndlessAnswer or Outbound.AddressRefused)
                return inner;
        }

        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is HttpRequestException or IOException or JsonException or OperationCanceledException)
                return inner;
        }

        return exception;
    }
}
