namespace Platform.Web.Conversations;

/// <summary>What every door to a session shares.</summary>
internal static class ConversationsSetup
{
    internal static WebApplicationBuilder AddConversations(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Watchers>();
        return builder;
    }
}
