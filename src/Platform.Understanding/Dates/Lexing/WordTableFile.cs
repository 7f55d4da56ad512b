using System.Globalization;
using System.Reflection;
using Platform.Understanding.Dates.Calendar;

namespace Platform.Understanding.Dates.Lexing;

/// <summary>
/// Reads a language's table, lines of <c>Kind value: phrase, phrase</c>. A phrase with <c>~</c> before it is weak: the word
/// has another common meaning. A line <c>Hours part: 14-20</c> says when a part of the day is, where it is not as in English.
/// Lines that begin with <c>#</c> are remarks.
/// </summary>
internal static class WordTableFile
{
    public static WordTable Load(string resource)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word table {resource} is not in the assembly.");
        using StreamReader reader = new(stream);
        WordTableBuilder builder = new();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                AddLine(builder, line);
            }
        }

        builder.AddSlips();
        return new WordTable(builder);
    }

    private static void AddLine(WordTableBuilder builder, string line)
    {
        int colon = line.IndexOf(": ", StringComparison.Ordinal);
        string[] head = line[..colon].Split(' ');
        if (head[0] == "Hours")
        {
            string[] hours = line[(colon + 1)..].Split('-');
            builder.Hours.Add(Enum.Parse<DayPart>(head[1]), (Number(hours[0]), Number(hours[1])));
            return;
        }

        Lex kind = Enum.Parse<Lex>(head[0]);
        int value = head.Length > 1 ? Value(kind, head[1]) : 0;
        foreach (string phrase in line[(colon + 1)..].Split(", ", StringSplitOptions.TrimEntries))
        {
            bool weak = phrase.StartsWith('~');
            builder.Add(weak ? phrase[1..] : phrase, new Meaning(kind, value, weak));
        }
    }

    private static int Value(Lex kind, string text) => kind switch
    {
        Lex.Unit or Lex.UnitLetter or Lex.EndOfUnit or Lex.BeginOfUnit => (int)Enum.Parse<TimeUnit>(text),
        Lex.Part or Lex.Parts or Lex.PartToday or Lex.PartYesterday => (int)Enum.Parse<DayPart>(text),
        Lex.Season => (int)Enum.Parse<Season>(text),
        Lex.Holiday => (int)Enum.Parse<Holiday>(text),
        _ => Number(text),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
