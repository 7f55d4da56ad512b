using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Platform.Web.Docs;

/// <summary>
/// Declares the parts of an operation's address, and the headers it reads. The framework tells only of what handlers bind: the client is
/// found at the door, before any of them.
/// </summary>
internal static partial class PathParts
{
    internal static Task Declare(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        foreach (var name in Part().Matches(context.Description.RelativePath ?? "").Select(match => match.Groups[1].Value).Reverse())
        {
            if (!operation.Parameters.Any(known => known.Name == name))
                operation.Parameters.Insert(0, Of(ParameterLocation.Path, name, "Id of a client of your agency."));
        }

        foreach (var header in context.Description.ActionDescriptor.EndpointMetadata.OfType<ReadHeader>())
            operation.Parameters.Add(Of(ParameterLocation.Header, header.Name, header.Description));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Of(ParameterLocation place, string name, string description) => new()
    {
        In = place,
        Name = name,
        Description = description,
        Required = place == ParameterLocation.Path,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Part();
}
