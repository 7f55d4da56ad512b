using Platform.Core.Conversations;
using Platform.Integrations.Agencies;
using Platform.Web.Conversations;
using Platform.Web.Problems;

namespace Platform.Web.Chat;

/// <summary>Lets pages in: the same for sockets and for the hub.</summary>
internal sealed class ChatReception(PublicClients clients, ChatTokens tokens, ThreadHash threads, ChatHistory history, ChatParts parts)
{
    /// <summary>The client, or why not: exactly one of the two is null.</summary>
    internal async Task<(PublicClient? Client, ProblemResult? Refusal)> FindAsync(HttpContext http, string? client)
    {
        if (client is null || await clients.FindAsync(client, http.RequestAborted) is not { } found)
            return (null, ProblemResult.ForStatus(StatusCodes.Status404NotFound));
        if (!Origins.Allows(http.Request, found))
            return (null, ProblemResult.ForStatus(StatusCodes.Status403Forbidden));
        return await clients.SwitchedOffAsync(found, http.RequestAborted) is null ? (found, null) : (null, ProblemResult.SwitchedOff());
    }

    /// <summary>Opens the conversation and says what the page needs to know first.</summary>
    /// <param name="token">What the page resumes with; one that is not ours begins anew.</param>
    internal async Task<ChatConversation> OpenAsync(HttpContext http, PublicClient client, string? token, FrameQueue frames)
    {
        var resumed = tokens.IsOurs(client.ClientId, token);
        var session = resumed ? token! : tokens.New(client.ClientId);
        var thread = threads.For(client.Agency, client.ClientId, Channels.Web, Spaces.Chat, session);
        var conversation = new ChatConversation(
            new(ChatDoor.AddressOf(http.Connection.RemoteIpAddress), session, thread, resumed), parts, frames, http.Request.Headers.AcceptLanguage.ToString());
        try
        {
            // first listening, then reading: what is said in between comes twice rather than never
            await conversation.ListenAsync();
            frames.Send(new ChatFrame.Opened(session, resumed ? await history.OfAsync(thread, http.RequestAborted) : []));
            return conversation;
        }
        catch
        {
            await conversation.DisposeAsync();
            throw;
        }
    }
}
