namespace Platform.Core.Knowledge;

/// <summary>What is embedded of a passage: its text with what it stands under.</summary>
public static class EmbeddedText
{
    /// <summary>Models read some eight thousand tokens, and refuse a call for one text that is longer.</summary>
    private const int Longest = 6000;

    public static string Of(Passage passage) =>
        CleanText.AtMost(string.Join('\n', new[] { passage.Title, passage.Heading, passage.Text }.Where(part => part.Length > 0)), Longest);
}
