using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Outbound;

namespace Platform.Integrations.Knowledge;

/// <summary>Search in clients' documents, and the store of their passages.</summary>
public static class KnowledgeRegistration
{
    /// <summary>Needs the host's database (AddPlatformDatabase).</summary>
    /// <exception cref="StartException">A setting of the section <c>Embeddings</c> is wrong.</exception>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = EmbeddingOptionsReading.Connection(EmbeddingOptionsReading.Bind(configuration));
        return services
            .AddSingleton<IEmbedder>(s => connection is null ? new HashingEmbedder() : new ModelEmbedder(
                connection, ModelEmbedder.DefaultLimits, s.GetService<TimeProvider>() ?? TimeProvider.System, s.GetRequiredService<ILogger<ModelEmbedder>>(), OutboundHttp.Trusted()))
            .AddSingleton(s => new PostgresKnowledge(s.GetRequiredService<TenantDatabase>(), s.GetRequiredService<IEmbedder>(), s.GetService<TimeProvider>() ?? TimeProvider.System))
            .AddSingleton<IKnowledgeSearch>(s => s.GetRequiredService<PostgresKnowledge>())
            .AddSingleton<IPassageStore>(s => s.GetRequiredService<PostgresKnowledge>());
    }

    /// <summary>The silo's part: vectors that are missing, or another embedder's, are made in the background. Needs <see cref="AddKnowledge"/>.</summary>
    public static IServiceCollection AddPassageEmbedding(this IServiceCollection services) =>
        services.AddSingleton<PassageEmbedding>().AddHostedService<PassageEmbeddingLoop>();
}
