namespace Platform.Integrations.Knowledge.Fetching;

/// <summary>An address whose answer cannot be used, however often it is asked.</summary>
/// <param name="problem">For people.</param>
internal sealed class FetchRefusal(string problem) : Exception(problem);
