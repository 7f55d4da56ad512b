using Platform.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Who asks for a human?</summary>
internal static class EscalationSet
{
    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("escalation") is not { } rows)
        {
            return;
        }

        var score = new Score("escalation");
        foreach (var row in rows)
        {
            var expected = row["expected"]!["escalate"]!.GetValue<bool>();
            var found = reader.Read(row.Text(), EvalContext.Of()).WantsHuman;
            score.Add(row.Text(), expected ? ["human"] : [], found ? ["human"] : []);
        }

        EvalSet.Print(new { set = "escalation", n = rows.Count, positives = score.Expected, score.Precision, score.Recall, score.F1 });
    }
}
