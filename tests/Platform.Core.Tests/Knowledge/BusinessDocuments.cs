using System.Collections.Immutable;
using System.Text;
using NodaTime;
using Platform.Core.Knowledge;

namespace Platform.Core.Tests.Knowledge;

/// <summary>What four businesses tell of themselves, and what people ask them: files in Documents/.</summary>
internal static class BusinessDocuments
{
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 1, 0, 0);

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Knowledge", "Documents");

    /// <summary>A business's passages; "# " begins the title, "## " a section.</summary>
    public static ImmutableArray<Passage> Of(string business)
    {
        var title = "";
        var sections = new List<(string Heading, StringBuilder Text)> { ("", new()) };
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{business}.txt")))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
                title = line[2..];
            else if (line.StartsWith("## ", StringComparison.Ordinal))
                sections.Add((line[3..], new()));
            else
                sections[^1].Text.Append(line).Append('\n');
        }

        return Passages.Of(business, new(title, [.. sections.Select(section => new DocumentSection(section.Heading, section.Text.ToString()))]), Instant.FromUtc(2026, 1, 1, 0, 0));
    }

    /// <summary>Questions with what a right answer holds; null where the business's documents do not say it.</summary>
    public static IEnumerable<(string Business, string Question, string? Holds)> Questions() =>
        File.ReadLines(Path.Combine(Folder, "questions.txt")).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(parts => (parts[0], parts[1], parts[2] == "-" ? null : parts[2]));

    public static KnowledgeAnswer? Answer(string business, string question) =>
        ExtractiveAnswer.Of(question, KnowledgeRanking.Of(question, Of(business), 5), Now, business[^2..]);
}
