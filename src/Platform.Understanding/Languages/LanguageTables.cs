using Platform.Understanding.Text;

namespace Platform.Understanding.Languages;

/// <summary>Reads the table files of a language folder, which are embedded in the assembly.</summary>
internal sealed class LanguageTables
{
    private readonly Dictionary<string, string> _lists = new(StringComparer.Ordinal);

    public LanguageTables(string folder)
    {
        Folder = folder;
        Phrases = new PhraseBook(Vocabulary);
        var files = TableFile.In(folder).ToList();
        foreach (var (_, line) in files.SelectMany(file => file.Lines).Where(entry => IsList(entry.Line)))
        {
            var sides = line.Split('=', 2);
            _lists[sides[0].Trim(' ', '{', '}')] = sides[1];
        }

        foreach (var file in files)
        {
            Action<string, string> add = file.Name switch
            {
                "words" => AddWords,
                "numbers" => AddNumbers,
                "letters" => AddLetter,
                _ => AddPhrase,
            };
            foreach (var (heading, line) in file.Lines.Where(entry => !IsList(entry.Line)))
            {
                add(heading, line);
            }
        }
    }

    public string Folder { get; }
    public Vocabulary Vocabulary { get; } = new();
    public PhraseBook Phrases { get; }
    public HashSet<int> PhraseWords { get; } = [];
    public List<(int Word, WordTraits Traits)> Traits { get; } = [];
    public List<(int Word, NumberWord Number)> Numbers { get; } = [];
    public List<(int Word, string Letter)> Letters { get; } = [];

    /// <summary>Endings of everyday words: an unknown word that has one is hardly a name.</summary>
    public List<string> Endings { get; } = [];

    private void AddWords(string heading, string line)
    {
        if (heading == "Endings")
        {
            Endings.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return;
        }

        var traits = Enum.Parse<WordTraits>(heading);
        foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Traits.Add((Vocabulary.Add(word), traits));
        }
    }

    private void AddNumbers(string heading, string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var value = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var word in parts.Skip(1))
        {
            Numbers.Add((Vocabulary.Add(word), new NumberWord(Enum.Parse<NumberKind>(heading), value)));
        }
    }

    private void AddLetter(string heading, string line)
    {
        var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in parts.Skip(1))
        {
            Letters.Add((Vocabulary.Add(word), parts[0]));
        }
    }

    private void AddPhrase(string heading, string line)
    {
        var cue = Enum.Parse<Cue>(heading);
        foreach (var words in PhrasePattern.Expand(line, _lists).Where(words => words.Length > 0))
        {
            Phrases.Add(cue, words);
            PhraseWords.UnionWith(words.Where(IsWord).Select(Vocabulary.Add));
        }
    }

    private static bool IsList(string line) => line[0] == '{' && line.Contains('=', StringComparison.Ordinal);

    private static bool IsWord(string part) => char.IsLetter(part[0]);
}
