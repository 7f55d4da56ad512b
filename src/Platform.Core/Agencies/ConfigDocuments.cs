namespace Platform.Core.Agencies;

/// <summary>Reads config documents as they are written.</summary>
public sealed class ConfigDocuments(IParseConfig parser, AvailableProviders available)
{
    /// <summary>A draft: everything it asks for must be available here.</summary>
    public ConfigReading ReadDraft(string document, string clientId)
    {
        var (root, error) = parser.Parse(document);
        return root is null ? ConfigReading.Refused(error!) : ClientConfigReader.Read(root, clientId, version: 0, available);
    }

    /// <summary>A version that was published before.</summary>
    /// <exception cref="InvalidOperationException">It can no longer be read: the reader broke with what it had accepted.</exception>
    public ClientConfig ReadPublished(string document, string clientId, int version)
    {
        var (root, error) = parser.Parse(document);
        var reading = root is null ? ConfigReading.Refused(error!) : ClientConfigReader.ReadPublished(root, clientId, version);
        return reading.Config
            ?? throw new InvalidOperationException($"Version {version} of {clientId}'s config can no longer be read: line {reading.Errors[0].Line}, {reading.Errors[0].Path}.");
    }
}
