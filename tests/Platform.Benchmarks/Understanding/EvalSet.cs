using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Benchmarks.Understanding;

/// <summary>A set of real examples, which are not part of the repository: one JSON object a line.</summary>
internal static class EvalSet
{
    /// <summary>The folder of the sets: <c>EVAL_SETS</c>, else <c>shared/eval</c> beside the repository.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable("EVAL_SETS") ?? Path.GetFullPath(Path.Combine(Repository(), "..", "shared", "eval"));

    /// <summary>The rows of a set; null, with a line that says so, where it is absent.</summary>
    public static IReadOnlyList<JsonObject>? Read(string name)
    {
        var path = Path.Combine(Folder, name + ".jsonl");
        if (File.Exists(path))
        {
            return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject())];
        }

        Print(new { set = name, skipped = "the set is not there; EVAL_SETS names the folder that holds it" });
        return null;
    }

    public static void Print(object line) => Console.WriteLine(JsonSerializer.Serialize(line));

    public static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? Directory.GetCurrentDirectory();
    }
}
