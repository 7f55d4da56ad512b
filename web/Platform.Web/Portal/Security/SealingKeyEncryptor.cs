using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Platform.Web.Portal.Security;

/// <summary>Encrypts the secret part of a Data Protection key.</summary>
internal sealed class SealingKeyEncryptor(SealingKeyCipher cipher) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement("sealed", cipher.Encrypt(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(SealingKeyDecryptor));
}
