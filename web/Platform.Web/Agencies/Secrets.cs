using Microsoft.Extensions.DependencyInjection.Extensions;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Integrations.Hosting;

namespace Platform.Web.Agencies;

/// <summary>Clients' secrets: written by staff, read by adapters, sealed with the master key.</summary>
internal static class Secrets
{
    internal static WebApplicationBuilder AddSecrets(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ISecretProtector>(new AesSecretProtector(MasterKey.Read(builder.Configuration)));
        builder.Services.TryAddSingleton<ISecretStore, PostgresSecretStore>();
        return builder;
    }
}
