using Platform.Integrations.Conversations;
using Platform.Web.Agencies;
using Platform.Web.Docs;
using Platform.Web.Lists;
using Platform.Web.Problems;

namespace Platform.Web.Conversations;

/// <summary>GET /clients/{client}/sessions and one of them.</summary>
internal static class SessionApi
{
    private const char NumberMark = '~';

    private static readonly string[] Words =
    [
        "open", "bot", "human", "closed", "greeting", "collecting_name", "collecting_phone", "collecting_email", "collecting_service", "collecting_time",
        "confirming", "booking", "completed", "escalated", "booked", "cancelled", "answered",
    ];

    private static readonly CsvColumn<SessionItem>[] Columns =
    [
        new("sessionId", item => item.SessionId), new("session", item => $"{item.Session}"), new("channel", item => item.Channel),
        new("status", item => item.Status), new("state", item => item.State), new("outcome", item => item.Outcome),
        new("startedAt", item => Csv.Time(item.StartedAt)), new("lastAt", item => Csv.Time(item.LastAt)),
    ];

    internal static void MapSessions(this RouteGroupBuilder clients)
    {
        clients.MapGet("/sessions", ListAsync)
            .WithName("listSessions").WithTags("Sessions").WithSummary("Lists and searches sessions, newest first.")
            .WithDescription("`status` is who answers (`open`, `bot`, `human`, `closed`), a state of the flow, or an outcome. `q` searches both sides' words, the session's id and the lead.")
            .Produces<ListBody<SessionItem>>().WithMetadata(new CsvToo());
        clients.MapGet("/sessions/{sessionId}", FindAsync)
            .WithName("getSession").WithTags("Sessions").WithSummary("Gives one whole session.")
            .WithDescription("`sessionId` is your own id or the thread's 32 hex characters; the newest session of it, unless `session` or `{sessionId}~{session}` names an earlier one.")
            .Produces<SessionBody>().Problems(404);
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, [AsParameters] ListQuery list, string? status, string? q, SessionQueries sessions, CancellationToken cancellation)
    {
        if (ListAnswer.Refuse("status", status, Words) is { } refused)
            return refused;
        if (q is { Length: > 200 })
            return ProblemResult.Invalid("q has 200 characters at most.");
        var filter = new SessionFilter { Client = http.Client().ClientId, Status = status, Search = q, Sandbox = list.Sandbox ?? false };
        return await ListAnswer.Of(http, list, page => sessions.ListAsync(http.Agency(), filter, page, cancellation), SessionBodies.Item, Columns);
    }

    private static async Task<IResult> FindAsync(HttpContext http, string sessionId, int? session, SessionQueries sessions, CancellationToken cancellation)
    {
        var (agency, client) = (http.Agency(), http.Client().ClientId);
        // the one sign that the server leaves escaped in an address
        sessionId = sessionId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var thread = await sessions.FindThreadAsync(agency, client, sessionId, cancellation);
        var number = session;
        if (thread is null && sessionId.LastIndexOf(NumberMark) is var mark and > 0 && int.TryParse(sessionId.AsSpan(mark + 1), out var named))
            (thread, number) = (await sessions.FindThreadAsync(agency, client, sessionId[..mark], cancellation), named);
        return thread is { } found && await sessions.FindAsync(agency, client, found, number, cancellation) is { } transcript
            ? TypedResults.Ok(SessionBodies.Whole(transcript))
            : ProblemResult.NotFound("There is no such session of this client.");
    }
}
