using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Platform.Integrations.Staff;

namespace Platform.Web.Portal.Security;

/// <summary>Data Protection keys live in the database, so that every web host opens every cookie, and are encrypted with the master key, which does not.</summary>
internal static class SealingKeys
{
    internal static IServiceCollection AddSealingKeys(this IServiceCollection services)
    {
        services.AddSingleton<SealingKeyRows>();
        services.AddSingleton<SealingKeyCipher>();
        services.AddDataProtection().SetApplicationName("platform");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new Repository(provider.GetRequiredService<SealingKeyRows>());
            options.XmlEncryptor = new SealingKeyEncryptor(provider.GetRequiredService<SealingKeyCipher>());
        }));
        return services;
    }

    private sealed class Repository(SealingKeyRows rows) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements() => [.. rows.ReadAll().Select(text => XElement.Parse(text))];

        public void StoreElement(XElement element, string friendlyName) => rows.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
    }
}
