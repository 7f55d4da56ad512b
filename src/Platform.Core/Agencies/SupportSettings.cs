namespace Platform.Core.Agencies;

/// <summary>How questions are answered from the client's documents.</summary>
/// <param name="MinConfidence">From 0 to 1: below it an answer is not given. Default 0.55.</param>
/// <param name="FallbackToHandoff">True where a human is called when the documents do not say; else the person hears that we do not know. Default true.</param>
public sealed record SupportSettings(double MinConfidence, bool FallbackToHandoff)
{
    public static SupportSettings Default { get; } = new(0.55, true);
}
