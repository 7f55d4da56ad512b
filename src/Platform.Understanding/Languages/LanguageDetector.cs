using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Text;

namespace Platform.Understanding.Languages;

/// <summary>
/// Tells languages apart by words that only one of them has: little words weigh two, everyday words one, words of courtesy are
/// counted apart. A word that is somebody's name, or known in two languages, tells nothing.
/// </summary>
internal static class LanguageDetector
{
    private const int MostWords = 60;
    private const WordTraits Names = WordTraits.Given | WordTraits.Particle | WordTraits.Surname | WordTraits.Title;

    public static LanguageReading Read(string text, ImmutableArray<string> locales, ImmutableArray<ServiceName> services)
    {
        var languages = locales.Select(LanguageSet.For).ToArray();
        var own = services.SelectMany(s => s.Synonyms.Prepend(s.Name)).SelectMany(Words).ToHashSet(StringComparer.Ordinal);
        var (points, greetings, words) = (new int[languages.Length], new int[languages.Length], 0);
        foreach (var word in Words(text).Take(MostWords))
        {
            words++;
            if (!own.Contains(word)) Weigh(word, languages, points, greetings);
        }

        return Best(locales, points, greetings, words);
    }

    private static void Weigh(string word, Language[] languages, int[] points, int[] greetings)
    {
        var only = -1;
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i].Traits(languages[i].Vocabulary.Find(word)) == WordTraits.None) continue;
            if (only >= 0 && languages[only] != languages[i]) return;
            only = only < 0 ? i : only;
        }

        if (only < 0) return;
        var traits = languages[only].Traits(languages[only].Vocabulary.Find(word));
        if ((traits & Names) != 0) return;
        if ((traits & WordTraits.Courtesy) != 0) greetings[only]++;
        else points[only] += (traits & WordTraits.Function) != 0 ? 2 : 1;
    }

    private static LanguageReading Best(ImmutableArray<string> locales, int[] points, int[] greetings, int words)
    {
        var order = Enumerable.Range(0, locales.Length).OrderByDescending(i => points[i]).ThenByDescending(i => greetings[i]).ToArray();
        if (order.Length == 0 || points[order[0]] + greetings[order[0]] == 0) return LanguageReading.None;
        var best = order[0];
        var others = points.Sum() + greetings.Sum() - points[best] - greetings[best];
        var whole = others == 0 && words <= points[best] + greetings[best];
        return others > 0 && others == points[best] + greetings[best] ? LanguageReading.None : new(locales[best], points[best], greetings[best], others, whole);
    }

    // A mark that opens a sentence is a word of the language that has it.
    private static IEnumerable<string> Opened(string chunk) => chunk[0] is '¿' or '¡' ? [chunk[..1], chunk[1..]] : [chunk];

    // Words as they stand between spaces: what holds digits, an @ or an inner dot is an address, a number or a code.
    private static IEnumerable<string> Words(string text) =>
        (text.Length > Tokenizer.Limit ? text[..Tokenizer.Limit] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(chunk => chunk.Trim('.', ',', ';', ':', '!', '?', '¡', '¿', '(', ')', '"', '\'', '«', '»', '…'))
            .Where(chunk => chunk.Length > 0 && !chunk.Any(c => char.IsDigit(c) || c is '@' or '.' or '/' or '_'))
            .SelectMany(chunk => chunk.Split('-', ','))
            .Select(word => Folding.Fold(word).Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
}
