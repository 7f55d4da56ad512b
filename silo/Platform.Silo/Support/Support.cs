using Platform.Core.Turns;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Support;
using Platform.Grains.Turns;

namespace Platform.Silo.Support;

/// <summary>Support, and what it answers for other purposes.</summary>
internal static class Support
{
    public static void AddSupport(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<KnowledgeDesk>()
        .AddSingleton(new AnswerRoute((grains, key) => grains.GetGrain<ISupportGrain>(key)))
        .AddSingleton(new PurposeRoute(Purposes.Support, (grains, key) => grains.GetGrain<ISupportGrain>(key)));
}
