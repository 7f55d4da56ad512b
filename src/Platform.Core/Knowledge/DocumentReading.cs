namespace Platform.Core.Knowledge;

/// <summary>What came of reading a document.</summary>
public abstract record DocumentReading
{
    private DocumentReading()
    {
    }

    /// <param name="MediaType">What it is by its content.</param>
    public sealed record Done(DocumentText Text, string MediaType) : DocumentReading;

    /// <param name="Problem">Why, for people: one sentence that says what to do.</param>
    public sealed record Unreadable(string Problem) : DocumentReading;
}
