using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge;

/// <summary>Search in clients' documents, and the store of their passages.</summary>
public static class KnowledgeRegistration
{
    /// <summary>Needs the host's database (AddPlatformDatabase).</summary>
    /// <exception cref="Database.StartException">A setting of the section <c>Embeddings</c> is wrong.</exception>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IEmbedder>(Embedders.Of(configuration))
        .AddSingleton<PostgresKnowledge>()
        .AddSingleton<IKnowledgeSearch>(s => s.GetRequiredService<PostgresKnowledge>())
        .AddSingleton<IPassageStore>(s => s.GetRequiredService<PostgresKnowledge>());
}
