using Platform.Integrations.Database;
using Platform.Web.Agencies;
using Platform.Web.Conversations;
using Platform.Web.Health;
using Platform.Web.Hosting;
using Platform.Web.Turns;

return await HostRun.RunAsync(() =>
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Services.AddPlatformDatabase(builder.Configuration).AddPlatformQueries();
    builder.AddHost().AddPlatformKey().AddCluster().AddApi().AddTurns().AddHealth();
    builder.Services.AddSingleton<Watchers>();

    var app = builder.Build();
    app.UseApi().UseRouting();
    app.MapTurns();
    app.MapHealth();
    return app;
});
