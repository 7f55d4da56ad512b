using System.Text.Json.Serialization;
using Platform.Integrations.Hosting;

namespace Platform.Web.Chat;

/// <summary>The web chat: socket, hub, widget and the page that shows it.</summary>
internal static class ChatApi
{
    private const int MaxHubMessage = 32 * 1024;

    internal static WebApplicationBuilder AddChat(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ChatLimits>().BindConfiguration(ChatLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(new ChatTokens(MasterKey.Read(builder.Configuration)));
        builder.Services.AddSingleton<ChatDoor>().AddSingleton<PublicClients>().AddSingleton<ChatHistory>().AddSingleton<ChatParts>()
            .AddSingleton<ChatReception>().AddSingleton<ChatSocket>().AddSingleton<WidgetScript>().AddSingleton<DemoPage>();
        builder.Services.AddSignalR()
            .AddHubOptions<ChatHub>(hub =>
            {
                hub.MaximumReceiveMessageSize = MaxHubMessage;
                hub.MaximumParallelInvocationsPerClient = 20;
                hub.SupportedProtocols = ["json"];
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);
        return builder;
    }

    /// <summary>Before routing.</summary>
    internal static WebApplication UseChat(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/ws"), ws => ws.UseWebSockets(new()
        {
            KeepAliveInterval = TimeSpan.FromSeconds(20),
            KeepAliveTimeout = TimeSpan.FromSeconds(20),
        }));
        return app;
    }

    internal static void MapChat(this WebApplication app)
    {
        app.MapGet("/ws/chat/{client}", (RequestDelegate)app.Services.GetRequiredService<ChatSocket>().HandleAsync).ShortCircuit();
        app.MapHub<ChatHub>("/hubs/chat");
        app.MapGet("/widget.js", (HttpContext http, WidgetScript script) => script.Serve(http)).ShortCircuit().ExcludeFromDescription();
        app.MapGet("/demo", (HttpRequest request, string? client, DemoPage page, CancellationToken cancellation) =>
            page.ShowAsync(request, client, cancellation)).ShortCircuit().ExcludeFromDescription();
    }
}
