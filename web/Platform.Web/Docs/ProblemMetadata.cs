using Platform.Web.Problems;

namespace Platform.Web.Docs;

/// <summary>Says in the document which problems an endpoint may answer with.</summary>
internal static class ProblemMetadata
{
    internal const string MediaType = "application/problem+json";

    internal static TBuilder Problems<TBuilder>(this TBuilder endpoint, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [MediaType]));
        return endpoint;
    }
}
