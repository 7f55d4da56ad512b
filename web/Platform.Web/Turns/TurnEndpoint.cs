using Platform.Core.Agencies;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Agencies;
using Platform.Web.Hosting;
using Platform.Web.Limits;
using Platform.Web.Problems;

namespace Platform.Web.Turns;

/// <summary>
/// The engine's handle-turn. The one path that must be lean, so it binds nothing by reflection: it reads the body from the pipe and
/// writes the bytes that the silo made.
/// </summary>
internal sealed class TurnEndpoint(CallerKeys keys, KeyBuckets buckets, TurnReader reader, SessionCalls sessions, TurnStreams streams)
{
    internal async Task HandleAsync(HttpContext http)
    {
        if (await keys.FindAsync(http.Request) is not { } caller)
        {
            await ProblemResult.Unauthorized().ExecuteAsync(http);
            return;
        }

        var client = (string)http.Request.RouteValues["client"]!;
        var refused = buckets.Refuse(caller) ?? (KeyPart.IsValid(client) ? null : ProblemResult.UnknownClient());
        var reading = refused is null ? await reader.ReadAsync(http.Request, caller.Agency, client) : default;
        if ((refused ?? reading.Refusal) is { } problem)
            await problem.ExecuteAsync(http);
        else if (EventStream.IsWanted(http.Request))
            await streams.AnswerAsync(http, reading.Thread, reading.Accept!);
        else
            await AnswerAsync(http, reading);
    }

    private async Task AnswerAsync(HttpContext http, TurnReading reading)
    {
        var result = await sessions.AcceptAsync(reading.Thread, reading.Accept!, null, http.RequestAborted);
        if (TurnRefusals.Of(result) is { } problem)
            await problem.ExecuteAsync(http);
        else
            await TurnBodies.WriteAsync(http.Response, reading.Accept!.SessionId, result!);
    }
}
