using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>The words of a text that say what it is about, as stems: without small words, question words and politeness.</summary>
public static class ContentWords
{
    /// <summary>Each once, in the text's order; empty where it is about nothing.</summary>
    /// <param name="locale">Of the text, such as <c>es-ES</c>; English where it is neither.</param>
    public static ImmutableArray<string> Of(string text, string locale)
    {
        var language = Lexicon.Of(locale);
        return [.. WordReader.Read(text).Where(word => !language.IsEmpty(word.Text)).Select(word => language.Stem(word.Text)).Distinct(StringComparer.Ordinal)];
    }
}
