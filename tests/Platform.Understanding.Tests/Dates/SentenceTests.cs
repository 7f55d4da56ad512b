using System.Globalization;
using System.Reflection;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Dates;

/// <summary>
/// Whole sentences of appointment talk, one a line with what is to be read, in <c>Sentences/*.txt</c>. Today is Wednesday, 4 March 2026, 10:00.
/// A line that begins with <c>@</c> sets the circumstances of those below it: what was asked, opening hours, the time under discussion.
/// </summary>
public sealed class SentenceTests
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    [Theory]
    [MemberData(nameof(English))]
    public void Read_sentence(string at, string text, string expected) => Said.By(text, At(at, "en")).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Spanish))]
    public void Read_frase(string at, string text, string expected) => Said.By(text, At(at, "es")).ShouldBe(expected);

    public static TheoryData<string, string, string> English() => Lines("En");

    public static TheoryData<string, string, string> Spanish() => Lines("Es");

    private static TheoryData<string, string, string> Lines(string language)
    {
        TheoryData<string, string, string> data = [];
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sentences/{language}.txt")!;
        using StreamReader lines = new(stream);
        string at = "";
        while (lines.ReadLine() is { } line)
        {
            if (line.StartsWith('@'))
            {
                at = line[1..];
            }
            else if (line.Split(" => ") is [var text, var expected])
            {
                data.Add(at, text, expected);
            }
            else if (line.EndsWith(" =>", StringComparison.Ordinal))
            {
                data.Add(at, line[..^3], "");
            }
        }

        return data;
    }

    private static ReadingContext At(string circumstances, string locale)
    {
        ReadingContext context = Said.Context with { Locale = locale };
        foreach (string[] pair in circumstances.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')))
        {
            context = pair[0] switch
            {
                "asked" => context with { Asked = Enum.Parse<Asked>(pair[1]) },
                "open" => context with { Hours = Said.Open(Hour(pair[1].Split('-')[0]), Hour(pair[1].Split('-')[1])) },
                "current" => context with { Current = Moment.Parse(pair[1]).Value },
                _ => throw new ArgumentException(circumstances),
            };
        }

        return context;
    }

    private static LocalTime Hour(string text) => new(int.Parse(text, CultureInfo.InvariantCulture), 0);
}
