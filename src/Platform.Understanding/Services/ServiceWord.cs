namespace Platform.Understanding.Services;

/// <summary>A word of a message, or of a service's name, as the services compare it.</summary>
/// <param name="Stem">The word's stem, or a length such as <c>60min</c>, or an amount such as <c>60cur</c>.</param>
/// <param name="Certain">False where the word is a misspelling of the stem.</param>
internal readonly record struct ServiceWord(string Stem, int First, int Last, bool Certain);
