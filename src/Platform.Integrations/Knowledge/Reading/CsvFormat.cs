using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge.Reading;

/// <summary>Tables as text: questions with their answers where the columns say so, else row by row with the columns' names.</summary>
internal sealed class CsvFormat : IDocumentFormat
{
    private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase) { "question", "questions", "q", "pregunta", "preguntas", "p" };
    private static readonly HashSet<string> Answers = new(StringComparer.OrdinalIgnoreCase) { "answer", "answers", "a", "respuesta", "respuestas", "r" };

    public string MediaType => "text/csv";

    public DocumentText Read(string title, byte[] body, CancellationToken cancellation)
    {
        var rows = CsvRows.Read(TextEncoding.Decode(body)).Where(row => row.Any(cell => cell.Length > 0)).ToArray();
        if (rows is not [var head, .. var rest])
            return new(title, []);
        var sections = new SectionWriter();
        var (question, answer) = (Array.FindIndex(head, Questions.Contains), Array.FindIndex(head, Answers.Contains));
        if (question >= 0 && answer >= 0)
            Faq(rest, question, answer, sections, cancellation);
        else
            Rows(head, rest, sections, cancellation);
        return sections.Whole(title);
    }

    private static void Faq(string[][] rows, int question, int answer, SectionWriter sections, CancellationToken cancellation)
    {
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (row.ElementAtOrDefault(answer) is not { Length: > 0 } said)
                continue;
            sections.Heading(1, row.ElementAtOrDefault(question) ?? "");
            sections.Paragraph(said);
        }
    }

    private static void Rows(string[] head, string[][] rows, SectionWriter sections, CancellationToken cancellation)
    {
        // one column is a list without a head
        if (head.Length == 1)
            sections.Paragraph(head[0]);
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            sections.Paragraph(TableText.Row(head.Length == 1 ? null : head, row));
        }
    }
}
