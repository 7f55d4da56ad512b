namespace Platform.Integrations.Models;

/// <summary>The installation's language model (section <c>Llm</c>).</summary>
public sealed class LlmOptions
{
    /// <summary><c>none</c> (default), <c>openai</c>, <c>azure</c>, <c>anthropic</c> or <c>ollama</c>.</summary>
    public string Provider { get; set; } = "none";

    /// <summary>Base address; default is the provider's public one. Any endpoint that speaks the provider's protocol will do.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Needed by <c>azure</c> and <c>anthropic</c>, and by <c>openai</c> at its public address.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name; for <c>azure</c> the deployment's.</summary>
    public string? Model { get; set; }

    /// <summary>Seconds that one try may take, from connecting to the last word; default 8.</summary>
    public double TryTimeoutSeconds { get; set; } = 8;

    /// <summary>Seconds that one asking may take with all its tries; default 12. A turn has less time on the phone, and says so itself.</summary>
    public double TimeoutSeconds { get; set; } = 12;

    /// <summary>Calls that may be made where one would do, before the asking fails; default 3.</summary>
    public int Tries { get; set; } = 3;
}
