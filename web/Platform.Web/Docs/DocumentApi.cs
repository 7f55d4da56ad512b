using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Platform.Web.Agencies;
using Platform.Web.Knowledge;
using Platform.Web.Lists;
using Scalar.AspNetCore;

namespace Platform.Web.Docs;

/// <summary>The API's description for machines at /openapi/v1.json, and for people at /docs.</summary>
internal static class DocumentApi
{
    private const string Name = "v1";
    private const string Scheme = "apiKey";

    internal static WebApplicationBuilder AddDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(Name, options =>
        {
            options.ShouldInclude = description => "/" + description.RelativePath is { } path && path.StartsWith(CallerApi.Base, StringComparison.Ordinal);
            options.AddDocumentTransformer(Describe);
            options.AddOperationTransformer(PathParts.Declare);
            options.AddOperationTransformer(Exemplify);
            options.AddSchemaTransformer(AbsentMembers.Tell);
        });
        return builder;
    }

    internal static void MapDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").ShortCircuit();
        // nothing from elsewhere: no fonts, no proxy, no telemetry
        app.MapScalarApiReference("/docs", options =>
        {
            options.Title = "API reference";
            options.OpenApiRoutePattern = "/openapi/v1.json";
            options.DefaultFonts = false;
            options.ProxyUrl = null;
            options.Telemetry = false;
            options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            options.Agent = new() { Disabled = true };
            options.Mcp = new() { Disabled = true };
        }).ShortCircuit();
    }

    private static OpenApiSchema FormWithFile => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "file" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The file's name when absent." },
        },
    };

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new()
        {
            Title = "AI receptionist platform",
            Version = Name,
            Description = "Hand a person's words to a client's receptionist, and read what became of them. Errors are RFC 9457 problems with a `code`: `validation_error`, `integration_error`, `llm_error` or `unknown_error`. Lists are `{items, next}`: give `next` back as `cursor`.",
        };
        // the host that one reads it from
        document.Servers?.Clear();
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key of your agency." };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task Exemplify(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var id = operation.OperationId ?? "";
        if (operation.RequestBody?.Content is { } sent && sent.TryGetValue("application/json", out var body) && Examples.Request(id) is { } request)
            body.Example = request;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<FileToo>().Any() && operation.RequestBody?.Content is { } given)
            given["multipart/form-data"] = new() { Schema = FormWithFile };
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<CsvToo>().Any() && operation.Responses?["200"].Content is { } listed)
            listed[Csv.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        foreach (var (status, response) in operation.Responses ?? [])
        {
            foreach (var (type, content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
                content.Example ??= type.EndsWith("problem+json", StringComparison.Ordinal) ? Examples.Problem(status)
                    : type == "application/json" ? Examples.Response(id) : null;
        }

        return Task.CompletedTask;
    }
}
