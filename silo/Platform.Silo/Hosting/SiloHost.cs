using Platform.Integrations.Hosting;

namespace Platform.Silo.Hosting;

/// <summary>Starts the silo; a wrong setting ends the start with one line that says what to do.</summary>
internal static class SiloHost
{
    public static async Task<int> Run(string[] args, Action<WebApplicationBuilder> compose)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.AddFilter(StartFailure.FrameworkCategory, LogLevel.Critical);
            // a silo drains within 30 seconds: turns under way end or are handed back for another silo
            builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));
            builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
            compose(builder);
            var app = builder.Build();
            app.MapProbes();
            await app.RunAsync();
            return 0;
        }
        catch (Exception wrong) when (StartFailure.Line(wrong) is { } line)
        {
            await Console.Error.WriteLineAsync($"platform-silo: {line}");
            return 1;
        }
    }
}
