using System.Collections.Immutable;

namespace Platform.Core.Knowledge;

/// <summary>Cuts a text into sentences: at end marks that a new beginning follows, and at the ends of lines. Linear; never throws.</summary>
internal static class Sentences
{
    /// <summary>After these a point ends nothing.</summary>
    private static readonly string[] Abbreviations =
    [
        "mr", "mrs", "ms", "dr", "prof", "st", "nr", "vs", "etc", "e.g", "i.e", "approx", "jr", "sr", "inc", "ltd", "co", "fig", "vol", "al", "p", "pp",
        "sra", "srta", "dra", "ud", "uds", "av", "avda", "núm", "num", "pág", "tel", "p.ej", "ej", "aprox", "c",
    ];

    public static ImmutableArray<string> Of(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEndMark(text[at]))
            {
                // marks and what closes after them end together or not at all: none of them is looked at twice
                var (mark, after) = (at, AfterMarks(text, at));
                at = after - 1;
                if (!Ends(text, start, mark, after))
                    continue;
            }
            else if (!IsLineEnd(text, at))
            {
                continue;
            }

            Add(sentences, text.AsSpan(start, at + 1 - start));
            start = at + 1;
        }

        Add(sentences, text.AsSpan(start));
        return sentences.ToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder sentences, ReadOnlySpan<char> sentence)
    {
        sentence = sentence.Trim();
        if (!sentence.IsEmpty)
            sentences.Add(sentence.ToString());
    }

    /// <summary>A line that goes on in lower case was only wrapped.</summary>
    private static bool IsLineEnd(string text, int at)
    {
        if (text[at] is not '\n')
            return false;
        var next = at + 1;
        while (next < text.Length && text[next] is (' ' or '\t'))
            next++;
        return next >= text.Length || !char.IsLower(text[next]);
    }

    private static int AfterMarks(string text, int at)
    {
        var next = at + 1;
        while (next < text.Length && (IsEndMark(text[next]) || IsCloser(text[next])))
            next++;
        return next;
    }

    private static bool Ends(string text, int start, int mark, int after)
    {
        if (text.AsSpan(mark, after - mark).ContainsAny('。', '！', '？'))
            return true;
        var next = after;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next == text.Length || (!char.IsLower(text[next]) && !(IsPoint(text, mark) && IsAbbreviated(text.AsSpan(start, mark - start))));
    }

    /// <summary>One point: several are no abbreviation's.</summary>
    private static bool IsPoint(string text, int at) => text[at] == '.' && (at + 1 == text.Length || !IsEndMark(text[at + 1]));

    /// <summary>An abbreviation, or a single letter such as an initial, stands before the point.</summary>
    private static bool IsAbbreviated(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" \n\t(") + 1)..];
        if (word.Length == 1)
            return char.IsUpper(word[0]);
        foreach (var abbreviation in Abbreviations)
        {
            if (word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '”' or '’' or '»';
}
