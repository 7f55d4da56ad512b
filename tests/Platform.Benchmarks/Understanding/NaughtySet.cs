using Platform.Core.Understanding;
using Platform.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>Strings that broke other programs: none may raise an exception, whatever was asked.</summary>
internal static class NaughtySet
{
    public static void Run(Platform.Understanding.TextReader reader)
    {
        if (EvalSet.Read("naughty_strings") is not { } rows)
        {
            return;
        }

        var failures = 0;
        foreach (var row in rows)
        {
            failures += Enum.GetValues<Asked>().Any(asked => Fails(reader, row.Text(), asked)) ? 1 : 0;
        }

        EvalSet.Print(new { set = "naughty_strings", n = rows.Count, failures });
    }

    private static bool Fails(Platform.Understanding.TextReader reader, string text, Asked asked)
    {
        try
        {
            return reader.Read(text, EvalContext.Of(asked: asked, channel: "phone")).Text != text;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Console.Error.WriteLine($"naughty: {failure.GetType().Name} {failure.StackTrace?.Split('\n')[0].Trim()}");
            return true;
        }
    }
}
