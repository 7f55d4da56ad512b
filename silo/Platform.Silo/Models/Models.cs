using Platform.Integrations.Models;

namespace Platform.Silo.Models;

/// <summary>The language models that purposes may ask; none unless one is configured.</summary>
internal static class Models
{
    public static void AddLanguageModels(this WebApplicationBuilder builder) => builder.Services.AddLanguageModels(builder.Configuration);
}
