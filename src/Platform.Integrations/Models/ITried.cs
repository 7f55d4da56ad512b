namespace Platform.Integrations.Models;

/// <summary>Something that is tried at an endpoint until it is done or given up.</summary>
internal interface ITried
{
    /// <summary>Whether a failed try is repeated. Asked once for each failure: it counts.</summary>
    bool MayRepeat(Exception failure);

    /// <summary>Whether the failure speaks against the endpoint.</summary>
    bool Blames(Exception failure);
}
