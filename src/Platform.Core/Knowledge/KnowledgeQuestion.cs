using NodaTime;

namespace Platform.Core.Knowledge;

/// <summary>A question to a client's documents.</summary>
/// <param name="Text">The person's words, with what they leave out.</param>
/// <param name="Locale">BCP 47 tag of the person's language.</param>
/// <param name="Now">The turn's clock, by which documents are new or old.</param>
public sealed record KnowledgeQuestion(string Text, string Locale, Instant Now);
