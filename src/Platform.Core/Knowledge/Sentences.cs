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
            if (!IsLineEnd(text, at) && !(IsEndMark(text[at]) && Ends(text, start, at)))
                continue;
            while (text[at] is not '\n' && at + 1 < text.Length && IsCloser(text[at + 1]))
                at++;
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

    private static bool Ends(string text, int start, int at)
    {
        if (text[at] is '。' or '！' or '？')
            return true;
        var next = at + 1;
        while (next < text.Length && (IsEndMark(text[next]) || IsCloser(text[next])))
            next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next]))
            return false;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return next == text.Length || (!char.IsLower(text[next]) && !(text[at] == '.' && IsAbbreviated(text.AsSpan(start, at - start))));
    }

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
