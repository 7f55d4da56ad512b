using Platform.Integrations.Knowledge;

namespace Platform.Silo.Knowledge;

/// <summary>What clients' documents say.</summary>
internal static class Knowledge
{
    public static void AddKnowledge(this WebApplicationBuilder builder) => builder.Services.AddKnowledge(builder.Configuration);
}
