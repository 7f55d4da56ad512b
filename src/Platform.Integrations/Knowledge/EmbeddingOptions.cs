namespace Platform.Integrations.Knowledge;

/// <summary>What makes vectors of texts (section <c>Embeddings</c>).</summary>
public sealed class EmbeddingOptions
{
    /// <summary><c>hashing</c> (default: no model, no cost), <c>openai</c>, <c>azure</c> or <c>ollama</c>.</summary>
    public string Provider { get; set; } = "hashing";

    /// <summary>Base address; default is the provider's public one. Any endpoint that speaks the provider's protocol will do.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Needed by <c>azure</c>, and by <c>openai</c> at its public address.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name; for <c>azure</c> the deployment's.</summary>
    public string? Model { get; set; }
}
