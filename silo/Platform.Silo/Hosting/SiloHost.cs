using Microsoft.Extensions.Options;
using Platform.Integrations.Database;

namespace Platform.Silo.Hosting;

/// <summary>Starts the silo; a wrong setting ends the start with one line that says what to do.</summary>
internal static class SiloHost
{
    public static async Task<int> Run(string[] args, Action<WebApplicationBuilder> compose)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(args);
            // a silo drains within 30 seconds: turns under way end or are handed back for another silo
            builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(30));
            builder.Host.UseDefaultServiceProvider(o => o.ValidateOnBuild = o.ValidateScopes = true);
            compose(builder);
            var app = builder.Build();
            app.MapProbes();
            await app.RunAsync();
            return 0;
        }
        catch (Exception wrong) when (wrong is StartException or OptionsValidationException)
        {
            await Console.Error.WriteLineAsync($"platform-silo: {wrong.Message}");
            return 1;
        }
    }
}
