namespace Platform.Core.Turns;

/// <summary>The four error codes.</summary>
public static class Errors
{
    public const string Validation = "validation_error";
    public const string Integration = "integration_error";
    public const string Llm = "llm_error";
    public const string Unknown = "unknown_error";
}
