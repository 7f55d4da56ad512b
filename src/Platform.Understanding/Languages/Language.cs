using Platform.Understanding.Text;

namespace Platform.Understanding.Languages;

/// <summary>The tables of one language, ready to be looked up.</summary>
internal sealed class Language
{
    private readonly WordTraits[] _traits;
    private readonly NumberWord?[] _numbers;
    private readonly string?[] _letters;

    public Language(LanguageTables tables)
    {
        Folder = tables.Folder;
        Vocabulary = tables.Vocabulary;
        Phrases = tables.Phrases;
        _traits = new WordTraits[Vocabulary.Count];
        _numbers = new NumberWord?[Vocabulary.Count];
        _letters = new string?[Vocabulary.Count];
        Fill(tables);
        Endings = [.. tables.Endings];
        Spelling = new Spelling(tables.PhraseWords.Order(), id => Vocabulary[id]);
    }

    /// <summary>The folder its tables come from.</summary>
    public string Folder { get; }

    public Vocabulary Vocabulary { get; }
    public PhraseBook Phrases { get; }
    public Spelling Spelling { get; }
    public string[] Endings { get; }

    public WordTraits Traits(int word) => word < 0 ? WordTraits.None : _traits[word];

    public NumberWord? Number(int word) => word < 0 ? null : _numbers[word];

    /// <summary>The letter that a word of a spelling alphabet stands for, or the sign it names ("dash", "underscore").</summary>
    public string? Letter(int word) => word < 0 ? null : _letters[word];

    private void Fill(LanguageTables tables)
    {
        foreach (var (word, traits) in tables.Traits)
        {
            _traits[word] |= traits;
        }

        foreach (var (word, number) in tables.Numbers)
        {
            _numbers[word] = number;
        }

        foreach (var (word, letter) in tables.Letters)
        {
            _letters[word] = letter;
        }
    }
}
