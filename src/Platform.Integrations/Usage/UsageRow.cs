using NodaTime;

namespace Platform.Integrations.Usage;

/// <summary>One asking of a language model, as lists show it: a turn has as many as it asked.</summary>
/// <param name="SessionId"><c>erased</c>, with the session 0, where the session is no more.</param>
/// <param name="Prompt">Name and version of the prompt, such as <c>extract@1</c>.</param>
/// <param name="Tokens">How the numbers are known: <c>reported</c>, <c>counted</c> or <c>estimated</c>.</param>
/// <param name="Result"><c>answered</c>, or why it failed.</param>
/// <param name="CostUsd">By the price book of that day.</param>
public sealed record UsageRow(
    Guid Thread, string SessionId, int Session, int Turn, int Ordinal, string Client, string Channel, Instant At, string Purpose, string Prompt,
    string Provider, string Model, int InputTokens, int OutputTokens, string Tokens, int Tries, string Result, decimal CostUsd);
