namespace Platform.Integrations.Models;

/// <summary>Where a model is reached, and how.</summary>
/// <param name="ApiKey">Empty for an endpoint that wants none.</param>
/// <param name="Trusted">True for the operator's own; false when the endpoint or the key comes from an agency.</param>
internal sealed record ModelConnection(string Provider, Uri Endpoint, string Model, string ApiKey, bool Trusted)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Provider} {Model} at {Endpoint}";
}
