using Microsoft.Extensions.DependencyInjection;

namespace Platform.Grains.Knowledge;

/// <summary>What a silo needs to read documents, besides the ports of the core (documents, reader, fetcher, passages, clock).</summary>
public static class KnowledgeHosting
{
    public static IServiceCollection AddIngestion(this IServiceCollection services) => services.AddSingleton<Lanes>().AddSingleton<Ingestion>().AddSingleton<IngestionRound>();
}
