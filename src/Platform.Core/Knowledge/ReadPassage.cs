namespace Platform.Core.Knowledge;

/// <summary>A passage as search reads it: the stems of its fields, in their order.</summary>
internal sealed class ReadPassage
{
    public ReadPassage(Passage passage)
    {
        var text = WordReader.Read(passage.Text);
        Language = Lexicon.Told(passage.Text, text);
        var language = Language ?? Lexicon.English;
        Heading = Of(WordReader.Read(passage.Heading));
        Title = Of(WordReader.Read(passage.Title));
        Text = Of(text);
        Stems = new HashSet<string>([.. Title, .. Heading, .. Text], StringComparer.Ordinal);

        string[] Of(List<Word> words) => [.. words.Select(word => language.Stem(word.Text))];
    }

    /// <summary>Null where its text does not tell it.</summary>
    public Lexicon? Language { get; }

    public string[] Heading { get; }

    public string[] Title { get; }

    public string[] Text { get; }

    /// <summary>Each once.</summary>
    public IReadOnlySet<string> Stems { get; }
}
