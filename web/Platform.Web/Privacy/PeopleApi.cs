using Platform.Integrations.Privacy;
using Platform.Web.Agencies;
using Platform.Web.Docs;
using Platform.Web.Problems;

namespace Platform.Web.Privacy;

/// <summary>POST /clients/{client}/people/export and /erasure: what a person may ask of the business.</summary>
internal static class PeopleApi
{
    // keys have no person's name
    private const string Who = "api";

    internal static void MapPeople(this RouteGroupBuilder clients)
    {
        clients.MapPost("/people/export", ExportAsync)
            .WithName("exportPerson").WithTags("People").WithSummary("Gives everything that is held of one person, as a file.")
            .WithDescription("Their sessions with all that was said, and what came of them: contacts, profiles, leads, bookings, waiting list, escalations, what was sent, usage. A person of whom nothing is held has empty parts.")
            .Produces<PersonBody>();
        clients.MapPost("/people/erasure", EraseAsync)
            .WithName("erasePerson").WithTags("People").WithSummary("Erases one person.")
            .WithDescription("It cannot be undone. Numbers that tell nothing of a person stay, so metrics and usage are what they were. Safe to repeat: who is gone has zeros. 409 while appointments are still to come, unless `cancelBookings` is true.")
            .Produces<ErasureBody>().Problems(409);
    }

    private static async Task<IResult> ExportAsync(
        HttpContext http, PersonRequest wanted, PersonReader reader, PersonQueries people, TimeProvider time, CancellationToken cancellation)
    {
        var (person, fault) = await reader.ReadAsync(http.Agency(), http.Client(), wanted, cancellation);
        return person is null ? ProblemResult.Invalid(fault!) : new PersonFile(people, http.Agency(), http.Client().ClientId, person, Who, time);
    }

    private static async Task<IResult> EraseAsync(HttpContext http, ErasureRequest wanted, PersonReader reader, PersonEraser eraser, CancellationToken cancellation)
    {
        var (person, fault) = await reader.ReadAsync(http.Agency(), http.Client(), wanted.Person, cancellation);
        if (person is null)
            return ProblemResult.Invalid(fault!);
        return await eraser.EraseAsync(http.Agency(), http.Client().ClientId, person, wanted.CancelBookings, Who, cancellation) switch
        {
            ErasureResult.Done done => TypedResults.Ok(ErasureBody.Of(done)),
            ErasureResult.Standing { Bookings: var bookings } => ProblemResult.Conflict(
                $"{bookings} of their appointments {(bookings == 1 ? "is" : "are")} still to come: set cancelBookings to cancel {(bookings == 1 ? "it" : "them")} too, or come again after."),
            var other => throw new InvalidOperationException($"No answer for {other}."),
        };
    }
}
