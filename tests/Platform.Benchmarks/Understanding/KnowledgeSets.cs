using System.Text.Json.Nodes;
using NodaTime;
using Platform.Core.Knowledge;
using Platform.Testing.Postgres;

namespace Platform.Benchmarks.Understanding;

/// <summary>Are the documents found that answer a question, and is it known when none does?</summary>
internal static class KnowledgeSets
{
    /// <summary>The confidence below which the product does not answer, where a client's config says no other.</summary>
    private const double Threshold = 0.55;

    public static async Task Run()
    {
        await using var database = await TestDatabase.CreateAsync();
        await Measure(database, "faq_covid", row => new(Text(row, "source"), [new(Text(row, "title"), Text(row, "text"))]));
        await Measure(database, "rag_squad2", row => new(Text(row, "title"), [new("", Text(row, "text"))]));
    }

    private static async Task Measure(TestDatabase database, string set, Func<JsonObject, DocumentText> read)
    {
        if (EvalSet.Read(set) is not { } rows)
        {
            return;
        }

        await using var documents = new KnowledgeBase(database, set.Replace('_', '-'));
        await documents.Fill(rows.Where(row => Text(row, "kind") == "doc"), read);
        var asked = new List<AskedQuestion>();
        foreach (var row in rows.Where(row => Text(row, "kind") != "doc"))
        {
            var hits = await documents.Search(row.Text());
            var rank = documents.Documents(hits).FindIndex(row.Expected("doc_ids").Contains);
            var answer = ExtractiveAnswer.Of(row.Text(), [.. hits.Take(5)], SystemClock.Instance.GetCurrentInstant(), "en");
            asked.Add(new(rank, row["expected"]!["answerable"]!.GetValue<bool>(), answer?.Confidence.Value ?? 0, Quotes(answer, row)));
        }

        EvalSet.Print(Ranks(set, "all", asked));
        if (asked.Exists(one => !one.Answerable))
        {
            EvalSet.Print(Ranks(set, "answerable", asked.FindAll(one => one.Answerable)));
            EvalSet.Print(Refusals(set, asked));
        }
    }

    private static bool Quotes(KnowledgeAnswer? answer, JsonObject row) =>
        answer is not null && row.Expected("answers").Any(expected => answer.Text.Contains(expected, StringComparison.OrdinalIgnoreCase));

    private static object Ranks(string set, string of, List<AskedQuestion> asked) => new
    {
        set, of, n = asked.Count,
        precisionAt1 = Score.Ratio(asked.Count(one => one.Rank == 0), asked.Count),
        mrrAt10 = Math.Round(asked.Average(one => one.Rank is >= 0 and < 10 ? 1.0 / (one.Rank + 1) : 0), 4),
        recallAt5 = Score.Ratio(asked.Count(one => one.Rank is >= 0 and < 5), asked.Count),
    };

    private static object Refusals(string set, List<AskedQuestion> asked)
    {
        var refused = asked.FindAll(one => one.Confidence < Threshold);
        var unanswerable = asked.FindAll(one => !one.Answerable);
        var answerable = asked.FindAll(one => one.Answerable);
        var better = answerable.Sum(one => unanswerable.Sum(other => one.Confidence > other.Confidence ? 1 : one.Confidence == other.Confidence ? 0.5 : 0));
        return new
        {
            set, of = "refusal", n = asked.Count, threshold = Threshold,
            precision = Score.Ratio(refused.Count(one => !one.Answerable), refused.Count),
            recall = Score.Ratio(refused.Count(one => !one.Answerable), unanswerable.Count),
            auroc = Math.Round(better / answerable.Count / unanswerable.Count, 4),
            answered = Score.Ratio(answerable.Count(one => one.Confidence >= Threshold), answerable.Count),
            answeredWithTheAnswer = Score.Ratio(answerable.Count(one => one.Confidence >= Threshold && one.Quotes), answerable.Count),
        };
    }

    private static string Text(JsonObject row, string key) => row[key]?.GetValue<string>() ?? "";
}
