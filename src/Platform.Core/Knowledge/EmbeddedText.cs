namespace Platform.Core.Knowledge;

/// <summary>What is embedded of a passage: its text with what it stands under.</summary>
public static class EmbeddedText
{
    public static string Of(Passage passage) => string.Join('\n', new[] { passage.Title, passage.Heading, passage.Text }.Where(part => part.Length > 0));
}
