namespace Platform.Web.Usage;

/// <summary>One asking of a language model: a turn has as many as it asked.</summary>
/// <param name="At">With the client's offset.</param>
/// <param name="Prompt">Name and version of the prompt, such as <c>extract@1</c>.</param>
/// <param name="Tokens">How the numbers are known: <c>reported</c> by the provider, <c>counted</c> here, or <c>estimated</c>.</param>
/// <param name="Tries">Calls that it took, 1 where the first did.</param>
/// <param name="Result"><c>answered</c>, or why it failed.</param>
/// <param name="CostUsd">US dollars, by the price of that day.</param>
internal sealed record UsageItem(
    DateTimeOffset At, string SessionId, int Session, int Turn, string Channel, string Purpose, string Prompt, string Provider, string Model,
    int InputTokens, int OutputTokens, string Tokens, int Tries, string Result, decimal CostUsd);
