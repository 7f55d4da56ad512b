using Platform.Grains.Knowledge;
using Platform.Integrations.Knowledge;

namespace Platform.Silo.Knowledge;

/// <summary>What clients' documents say: reading them, and finding it again.</summary>
internal static class Knowledge
{
    public static void AddKnowledge(this WebApplicationBuilder builder)
    {
        builder.Services.AddKnowledge(builder.Configuration).AddPassageEmbedding();
        builder.Services.AddKnowledgeReading(builder.Configuration);
        builder.Services.AddIngestion();
    }
}
