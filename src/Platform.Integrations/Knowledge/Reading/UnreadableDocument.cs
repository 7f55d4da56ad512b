namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Why a document cannot be read.</summary>
/// <param name="problem">For people: one sentence that says what to do.</param>
internal sealed class UnreadableDocument(string problem) : Exception(problem);
