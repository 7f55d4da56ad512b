using Platform.Integrations.Database;
using Platform.Web.Agencies;
using Platform.Web.Chat;
using Platform.Web.Conversations;
using Platform.Web.Health;
using Platform.Web.Hosting;
using Platform.Web.Portal;
using Platform.Web.Turns;
using Platform.Web.Understanding;

return await HostRun.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddPlatformDatabase(builder.Configuration).AddPlatformQueries();
    builder.AddHost().AddPlatformKey().AddCluster();
    builder.AddApi().AddConversations().AddTurns().AddUnderstanding().AddChat().AddHealth().AddPortal();

    var app = builder.Build();
    app.UseApi().UseChat().UsePortal();
    app.MapTurns();
    app.MapApi();
    app.MapChat();
    app.MapHealth();
    app.MapPortal();
    return app;
});
