using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Conversations;
using Platform.Web.Hosting;

namespace Platform.Web.Turns;

/// <summary>Answers a turn with its words as they come.</summary>
internal sealed class TurnStreams(SessionCalls sessions, Watchers watchers)
{
    internal async Task AnswerAsync(HttpContext http, ThreadKey thread, AcceptRequest request)
    {
        var stream = new EventStream(http.Response, request.SessionId);
        var words = new SpokenTurn();
        var watching = watchers.Watch(words);
        var call = sessions.AcceptAsync(thread, request, watching.Reference, http.RequestAborted);
        try
        {
            await foreach (var word in words.UntilAsync(call))
                await stream.TokenAsync(word);
            var result = await call;
            if (TurnRefusals.Of(result) is { } problem)
                await (stream.HasBegun ? stream.ErrorAsync(problem.Problem) : problem.ExecuteAsync(http));
            else
                await FinishAsync(stream, words, result!);
        }
        finally
        {
            _ = LeaveAsync(thread, watching);
        }
    }

    // Until the session knows that nobody listens any more it may still tell, and waits for an answer.
    private async Task LeaveAsync(ThreadKey thread, Watchers.Watching watching)
    {
        using (watching)
            await sessions.UnwatchAsync(thread, watching.Reference);
    }

    // The tokens of a stream are always the whole text, also where the reply was ready before its first word was heard.
    private static async Task FinishAsync(EventStream stream, SpokenTurn words, AcceptResult result)
    {
        stream.Begin(result.Replayed);
        foreach (var word in words.Rest(ReplyText.Of(result.Body)))
            await stream.TokenAsync(word);
        await stream.CompleteAsync(result);
    }
}
