using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Platform.Web.Portal.Security;

/// <summary>Decrypts what <see cref="SealingKeyEncryptor"/> made. Data Protection finds it by the type's name in the key, and hands it the services.</summary>
public sealed class SealingKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(services.GetRequiredService<SealingKeyCipher>().Decrypt(encryptedElement.Value));
}
