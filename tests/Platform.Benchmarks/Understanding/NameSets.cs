using Platform.Core.Understanding;
using Platform.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Names in talk about bookings, asked for and not.</summary>
internal static class NameSets
{
    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("booking_restaurants8k") is not { } rows)
        {
            return;
        }

        var (asked, other) = (new Score("names.asked"), new Score("names.other"));
        var (questions, exact) = (0, 0);
        foreach (var row in rows)
        {
            var requested = row["context"]!["requested"]!.AsArray().Select(slot => slot!.ToString()).ToList();
            var name = requested.Exists(slot => slot.EndsWith("name", StringComparison.Ordinal));
            var expected = string.Join(' ', row.Expected("first_name").Concat(row.Expected("last_name")));
            var found = reader.Read(row.Text(), EvalContext.Of("GB", What(requested))).Names.Select(reading => reading.Full).ToList();
            (name ? asked : other).Add(row.Text(), expected.Length > 0 ? [expected] : [], found);
            questions += name ? 1 : 0;
            exact += name && (expected.Length == 0 ? found.Count == 0 : found is [var only] && only.Equals(expected, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
        }

        EvalSet.Print(new
        {
            set = "booking_restaurants8k", n = rows.Count,
            asked = new { n = questions, exact = Score.Ratio(exact, questions), named = asked.Expected, asked.Recall, asked.Precision },
            notAsked = new { n = rows.Count - questions, named = other.Expected, other.Recall, other.Precision },
        });
    }

    private static Asked What(List<string> requested) => requested.Aggregate(Asked.None, (asked, slot) => asked | slot switch
    {
        "first_name" or "last_name" => Asked.Name,
        "date" => Asked.Date,
        "time" => Asked.Time,
        _ => Asked.None,
    });
}
