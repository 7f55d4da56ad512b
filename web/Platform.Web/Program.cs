using Platform.Integrations.Database;
using Platform.Web.Agencies;
using Platform.Web.Chat;
using Platform.Web.Conversations;
using Platform.Web.Docs;
using Platform.Web.Health;
using Platform.Web.Hosting;
using Platform.Web.Knowledge;
using Platform.Web.Portal;
using Platform.Web.Proxies;
using Platform.Web.Telemetry;
using Platform.Web.Turns;
using Platform.Web.Understanding;

return await HostRun.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddPlatformDatabase(builder.Configuration).AddPlatformQueries();
    builder.AddHost().AddProxies().AddTelemetry().AddPlatformKey().AddCluster();
    builder.AddApi().AddConversations().AddTurns().AddUnderstanding().AddKnowledge().AddChat().AddHealth().AddDocument().AddPortal();

    var app = builder.Build();
    // routed first: what short-circuits (API, chat, probes) passes by all that is for pages
    app.UseProxies().UseApi().UseChat().UseTelemetry().UseRouting();
    app.UsePortal();
    app.MapTurns();
    app.MapApi();
    app.MapChat();
    app.MapDocument();
    app.MapHealth();
    app.MapPortal();
    return app;
});
