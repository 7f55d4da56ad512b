using Orleans.Runtime;
using Orleans.Runtime.Messaging;

namespace Platform.Web.Hosting;

/// <summary>Failures of the way to a grain, after which the same call may succeed elsewhere.</summary>
internal static class Passing
{
    internal static bool Is(Exception failure) => failure is
        TimeoutException or SiloUnavailableException or OrleansMessageRejectionException or ConnectionFailedException or GatewayTooBusyException;
}
