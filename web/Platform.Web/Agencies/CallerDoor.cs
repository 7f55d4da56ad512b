using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Limits;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>
/// Lets in who has an API key, within its bucket, and asks for a client of their own agency (any other is as unknown as one that does not
/// exist). It stands before the reading of what was sent: a stranger hears 401 whatever that is. Handlers take both from the request's features.
/// </summary>
internal sealed class CallerDoor(CallerKeys keys, KeyBuckets buckets, ClientQueries clients)
{
    /// <summary>Puts the door before every endpoint of a group, and of the groups in it.</summary>
    internal void Guard(IEndpointConventionBuilder group) => group.Add(endpoint =>
    {
        var answer = endpoint.RequestDelegate!;
        endpoint.RequestDelegate = async http => await (await RefuseAsync(http) is { } refused ? refused.ExecuteAsync(http) : answer(http));
    });

    private async Task<ProblemResult?> RefuseAsync(HttpContext http)
    {
        if (await keys.FindAsync(http.Request) is not { } caller)
            return ProblemResult.Unauthorized();
        http.Features.Set(caller);
        return buckets.Refuse(caller) ?? await ForeignAsync(http, caller.Agency);
    }

    private async Task<ProblemResult?> ForeignAsync(HttpContext http, string agency)
    {
        if (http.Request.RouteValues["client"] is not string id)
            return null;
        if (!KeyPart.IsValid(id) || await clients.FindAsync(agency, id, http.RequestAborted) is not { } client)
            return ProblemResult.UnknownClient();
        http.Features.Set(client);
        return null;
    }
}
