namespace Platform.Core.Agencies;

/// <summary>Seals secrets for one client: what is sealed for one opens for no other.</summary>
public interface ISecretProtector
{
    byte[] Seal(string agency, string client, string name, string value);

    /// <exception cref="System.Security.Cryptography.CryptographicException">It was sealed with another key, for another client or name, or was changed.</exception>
    string Open(string agency, string client, string name, byte[] seal);
}
