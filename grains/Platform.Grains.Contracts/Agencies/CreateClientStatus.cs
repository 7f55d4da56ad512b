namespace Platform.Grains.Contracts.Agencies;

public enum CreateClientStatus
{
    Created,

    /// <summary>The id is in use on the platform, here or in another agency (409).</summary>
    Taken,

    /// <summary>The id, name or template is not acceptable (422).</summary>
    Invalid,

    /// <summary>The agency has not signed up (404).</summary>
    UnknownAgency,
}
