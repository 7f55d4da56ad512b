using Platform.Core.Agencies;
using Platform.Grains.Contracts.Agencies;
using Platform.Integrations.Agencies;
using Platform.Web.Docs;
using Platform.Web.Lists;
using Platform.Web.Problems;

namespace Platform.Web.Agencies;

/// <summary>POST and GET /clients.</summary>
internal static class ClientApi
{
    private const string FirstTemplate = "blank";

    internal static void MapClients(this RouteGroupBuilder api)
    {
        api.MapPost("/clients", CreateAsync)
            .WithName("createClient").WithTags("Clients").WithSummary("Creates a client with a draft config.")
            .WithDescription("It takes no turns until its draft is published.")
            .Produces<ClientItem>(StatusCodes.Status201Created).Problems(409, 413, 415, 422);
        api.MapGet("/clients", ListAsync)
            .WithName("listClients").WithTags("Clients").WithSummary("Lists your clients by id.").Produces<ListBody<ClientItem>>();
    }

    private static async Task<IResult> CreateAsync(
        HttpContext http, NewClient created, AgencyCalls calls, ClientQueries clients, CancellationToken cancellation)
    {
        var result = await calls.Agency(http.Agency()).CreateClient(new(created.ClientId, created.Name, created.Template ?? FirstTemplate));
        if (result.Status != CreateClientStatus.Created)
            return Refusal(result);
        var client = await clients.FindAsync(http.Agency(), created.ClientId, cancellation);
        return TypedResults.Created($"{CallerApi.Base}/clients/{created.ClientId}/config", ClientItem.Of(client!));
    }

    private static ProblemResult Refusal(CreateClientResult result) => result.Status switch
    {
        CreateClientStatus.Taken => ProblemResult.Conflict("This client id is taken: choose another one."),
        CreateClientStatus.Invalid => ProblemResult.Unprocessable(result.Reason ?? "The client cannot be created so."),
        _ => ProblemResult.NotFound("Your agency has not signed up."),
    };

    private static async Task<IResult> ListAsync(HttpContext http, string? cursor, int? limit, ClientQueries clients, CancellationToken cancellation)
    {
        var query = new ListQuery { Limit = limit };
        if (query.Fault is { } fault)
            return ProblemResult.Invalid(fault);
        // the last id of the page before
        if (cursor is not null && !KeyPart.IsValid(cursor))
            return ProblemResult.Invalid(ListQuery.NoCursor);
        var page = (await clients.ListAsync(http.Agency(), query.Page with { Cursor = cursor }, cancellation)).Select(ClientItem.Of);
        return TypedResults.Ok(new ListBody<ClientItem>(page.Items, page.Next));
    }
}
