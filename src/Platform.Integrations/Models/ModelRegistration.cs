using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Agencies;
using Platform.Core.Models;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Models;

/// <summary>The port of language models.</summary>
public static class ModelRegistration
{
    /// <summary>Needs the agencies' stores and the host's clock.</summary>
    /// <exception cref="Database.StartException">A setting of the section <c>Llm</c> is wrong.</exception>
    public static IServiceCollection AddLanguageModels(this IServiceCollection services, IConfiguration configuration)
    {
        var options = LlmOptionsReading.Bind(configuration);
        var own = LlmOptionsReading.Connection(options);
        var limits = LlmOptionsReading.Limits(options);
        return services
            .AddSingleton(s => new ModelMeter(s.GetRequiredService<IMeterFactory>()))
            .AddSingleton(s => new ModelConnections(
                limits, s.GetRequiredService<ModelMeter>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ILoggerFactory>(), OutboundHttp.Trusted(), OutboundHttp.Guarded()))
            .AddSingleton<ILanguageModels>(s => new LanguageModels(own, limits, s.GetRequiredService<ModelConnections>(), s.GetRequiredService<ISecretStore>()));
    }
}
