using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>Lets in who asks for a client of their own agency: any other is as unknown as one that does not exist.</summary>
internal sealed class ClientFilter(ClientQueries clients) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var id = (string)http.Request.RouteValues["client"]!;
        if (!KeyPart.IsValid(id) || await clients.FindAsync(http.Agency(), id, http.RequestAborted) is not { } client)
            return ProblemResult.UnknownClient();
        http.Features.Set(client);
        return await next(context);
    }
}
