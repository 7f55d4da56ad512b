namespace Platform.Core.Understanding;

/// <summary>Which of some languages a message is written in, as far as its words tell.</summary>
/// <param name="Locale">The one with the most words that only it has; null when no word tells, or they tell of two alike.</param>
/// <param name="Points">What these words weigh: 2 for a word that holds sentences together, 1 for an everyday word.</param>
/// <param name="Greetings">Words of courtesy of that language ("hola", "thanks"), which others borrow.</param>
/// <param name="Others">What the words of the other languages weigh, courtesy included.</param>
/// <param name="IsWhole">True when every word is one of that language's.</param>
public sealed record LanguageReading(string? Locale, int Points, int Greetings, int Others, bool IsWhole)
{
    public static LanguageReading None { get; } = new(null, 0, 0, 0, false);
}
