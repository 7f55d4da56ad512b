using Platform.Integrations.Database;

namespace Platform.Silo.Hosting;

internal static class Database
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        builder.Services.AddPlatformDatabase(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<NodaTime.IClock>(NodaTime.SystemClock.Instance);
    }
}
