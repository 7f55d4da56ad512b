using Orleans.Runtime;

namespace Platform.Web.Hosting;

/// <summary>
/// Failures of the way to a grain, after which the same call may succeed elsewhere. A silo that ends cancels what it was just
/// activating: such a cancellation is none of the caller's, whose own token is to be looked at first.
/// </summary>
internal static class Passing
{
    internal static bool Is(Exception failure) => failure is TimeoutException or OrleansException or OperationCanceledException;
}
