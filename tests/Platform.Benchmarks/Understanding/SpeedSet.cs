using System.Diagnostics;
using Platform.Understanding;

namespace Platform.Benchmarks.Understanding;

/// <summary>How long the whole reading of a message takes, on messages of our own.</summary>
internal static class SpeedSet
{
    private const int Rounds = 20_000;
    private static readonly string[] Typical =
    [
        "Hi, I'd like to book a massage for tomorrow afternoon", "Anna Müller", "yes please", "actually make it 4pm", "what time do you open on sunday?",
        "my email is anna.mueller@example.com", "how much is a facial and how long does it take?", "no, the second one", "can I talk to someone please",
    ];

    public static void Run(Platform.Understanding.TextReader reader)
    {
        Measure("typical", Typical, reader);
        Measure("phone", ["my number is 612 345 678", "+34 612 345 678"], reader);
    }

    private static void Measure(string kind, string[] texts, Platform.Understanding.TextReader reader)
    {
        Read(reader, texts, Rounds);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var spent = Process.GetCurrentProcess().TotalProcessorTime;
        Read(reader, texts, Rounds);
        var reads = (double)Rounds * texts.Length;
        EvalSet.Print(new
        {
            set = "speed", kind, n = reads,
            microseconds = Math.Round((Process.GetCurrentProcess().TotalProcessorTime - spent).TotalMicroseconds / reads, 2),
            elapsedMicroseconds = Math.Round(clock.Elapsed.TotalMicroseconds / reads, 2),
            bytes = Math.Round((GC.GetAllocatedBytesForCurrentThread() - allocated) / reads),
        });
    }

    private static void Read(Platform.Understanding.TextReader reader, string[] texts, int rounds)
    {
        var context = EvalContext.Of("ES") with { Services = [new("Massage 60m", ["massage"]), new("Facial", []), new("Manicure", [])] };
        for (var i = 0; i < rounds; i++)
        {
            foreach (var text in texts)
            {
                reader.Read(text, context);
            }
        }
    }
}
