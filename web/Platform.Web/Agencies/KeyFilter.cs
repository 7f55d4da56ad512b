using Platform.Integrations.Agencies;
using Platform.Web.Limits;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>Lets in who has an API key, within its bucket; handlers take the caller from the request's features.</summary>
internal sealed class KeyFilter(CallerKeys keys, KeyBuckets buckets) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (await keys.FindAsync(http.Request) is not { } caller)
            return ProblemResult.Unauthorized();
        if (buckets.Refuse(caller) is { } refused)
            return refused;
        http.Features.Set(caller);
        return await next(context);
    }
}
