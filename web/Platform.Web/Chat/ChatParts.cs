using Platform.Web.Conversations;
using Platform.Web.Hosting;

namespace Platform.Web.Chat;

/// <summary>What every conversation of the chat works with.</summary>
internal sealed record ChatParts(PublicClients Clients, SessionCalls Sessions, Watchers Watchers, ChatDoor Door, TimeProvider Time, ILogger<ChatConversation> Log);
