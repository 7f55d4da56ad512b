using System.Text.RegularExpressions;

namespace Platform.Core.Knowledge;

/// <summary>A question that stands by itself in a text, and the answer below it.</summary>
internal static partial class FaqEntry
{
    private const int LongestQuestion = 300;

    /// <summary>The question in a line's words, without its "Q:"; null where the line is none.</summary>
    public static string? Question(string line)
    {
        var question = Asked().Replace(line.Trim(), "");
        return question.Length is > 1 and <= LongestQuestion && question[^1] is '?' or '？' && Sentences.Of(question).Length == 1 ? question : null;
    }

    /// <summary>Without the "A:" before an answer.</summary>
    public static string Answer(string text) => Answered().Replace(text.TrimStart(), "");

    [GeneratedRegex(@"^(?:[-*•#\s]*(?:q|p|question|pregunta)\s*\d{0,3}\s*[.:)]\s*|\d{1,3}[.)]\s+|[-*•#]+\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:a|r|answer|respuesta)\s*\d{0,3}\s*[.:)]\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Answered();
}
