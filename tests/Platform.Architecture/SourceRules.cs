using System.Text.RegularExpressions;

namespace Platform.Architecture;

/// <summary>The shape of files: one type each, short, sealed, named in the field's words; no clock or sleep taken from the air.</summary>
internal static partial class SourceRules
{
    private const int LongestFile = 200;
    private const int LongestGrain = 150;
    private const int LongestProgram = 40;

    public static IEnumerable<string> TooLong(IEnumerable<Source> sources) =>
        sources.Where(s => s.Length > LimitOf(s)).Select(s => $"{s.Path} has {s.Length} lines, {LimitOf(s)} at most");

    public static IEnumerable<string> SeveralTypes(IEnumerable<Source> sources) =>
        sources.Where(s => TopLevel().Count(s.Text) > 1).Select(s => $"{s.Path} declares {string.Join(", ", TopLevel().Matches(s.Text).Select(m => m.Groups["name"].Value))}");

    /// <summary>The file is not called like its type; parts of a partial type may add a word after a dot.</summary>
    public static IEnumerable<string> Misnamed(IEnumerable<Source> sources) =>
        from source in sources
        let types = TopLevel().Matches(source.Text)
        where types.Count == 1
        let file = Path.GetFileName(source.Path).Split('.')[0]
        where !string.Equals(file, types[0].Groups["name"].Value, StringComparison.Ordinal)
        select $"{source.Path} declares {types[0].Groups["name"].Value}";

    public static IEnumerable<string> Unsealed(IEnumerable<Source> sources) =>
        from source in sources
        from Match type in TopLevel().Matches(source.Text)
        where type.Groups["kind"].Value is "class" or "record" or "record class"
        where !Closed().IsMatch(type.Groups["words"].Value)
        select $"{source.Path}: {type.Groups["name"].Value} is neither sealed nor static nor abstract";

    public static IEnumerable<string> EmptyWords(IEnumerable<Source> sources) =>
        from source in sources
        from Match type in TopLevel().Matches(source.Text)
        where Empty().IsMatch(type.Groups["name"].Value)
        select $"{source.Path}: {type.Groups["name"].Value} says nothing";

    public static IEnumerable<string> StaticClocks(IEnumerable<Source> sources) =>
        from source in sources
        where !source.Path.StartsWith("silo/", StringComparison.Ordinal) && !source.Path.StartsWith("web/", StringComparison.Ordinal)
        from line in source.Lines
        where Clock().IsMatch(line)
        select $"{source.Path}: {line.Trim()}";

    public static IEnumerable<string> Sleeps(IEnumerable<Source> sources) =>
        from source in sources from line in source.Lines where line.Contains("Thread.Sleep", StringComparison.Ordinal) select $"{source.Path}: {line.Trim()}";

    public static IEnumerable<string> Reentrant(IEnumerable<Source> sources) =>
        from source in sources from line in source.Lines where line.Contains("[Reentrant", StringComparison.Ordinal) select $"{source.Path}: {line.Trim()}";

    /// <summary>A grain interface that crosses the wire without a name of its own.</summary>
    public static IEnumerable<string> Unaliased(IEnumerable<Source> sources) =>
        from source in sources
        where source.Path.StartsWith("grains/Platform.Grains.Contracts/", StringComparison.Ordinal)
        where GrainInterface().IsMatch(source.Text) && !source.Text.Contains("Alias(\"", StringComparison.Ordinal)
        select $"{source.Path} has no alias";

    private static int LimitOf(Source source) =>
        source.Path.EndsWith("/Program.cs", StringComparison.Ordinal) ? LongestProgram
        : GrainClass().IsMatch(source.Text) ? LongestGrain
        : LongestFile;

    [GeneratedRegex(@"^(?<words>(?:(?:public|internal|sealed|static|abstract|partial|readonly|file|unsafe)\s+)*)(?<kind>record struct|record class|record|class|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"\b(sealed|static|abstract)\b")]
    private static partial Regex Closed();

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Util|Impl|Dto)$")]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Now|UtcNow|Today)\b|SystemClock\.Instance")]
    private static partial Regex Clock();

    [GeneratedRegex(@":\s*(Orleans\.)?Grain\b")]
    private static partial Regex GrainClass();

    [GeneratedRegex(@"interface\s+\w+\s*:\s*(IGrainWith\w+|IGrainObserver|IGrainService|IPurposeGrain)")]
    private static partial Regex GrainInterface();
}
