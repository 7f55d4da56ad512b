using Orleans.Runtime;

namespace Platform.Web.Portal.Agencies;

/// <summary>A call whose end is not known: the cluster is away, or slow. Each may be repeated safely.</summary>
internal static class Unanswered
{
    internal const string Words = "The service did not answer in time. It may or may not have happened: try again, repeating is safe.";

    internal static bool Is(Exception failure) => failure is TimeoutException or OrleansException;
}
