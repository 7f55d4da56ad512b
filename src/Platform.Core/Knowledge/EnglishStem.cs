namespace Platform.Core.Knowledge;

/// <summary>The stem of an English word, after M. F. Porter, "An algorithm for suffix stripping" (1980).</summary>
internal static class EnglishStem
{
    private static readonly (string Ending, string Becomes)[] Joined =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"),
        ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"),
        ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Ending, string Becomes)[] Adjectives =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Last =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    public static string Of(string word)
    {
        if (word.Length < 3 || !word.All(char.IsAsciiLetterLower))
            return word;
        var stem = Past(Plural(word));
        if (stem.Length > 2 && stem[^1] == 'y' && HasVowel(stem[..^1]))
            stem = stem[..^1] + "i";
        stem = Replaced(Replaced(stem, Joined), Adjectives);
        return Final(Stripped(stem));
    }

    private static string Plural(string word) => word switch
    {
        _ when Ends(word, "sses") => word[..^2],
        _ when Ends(word, "ies") => word.Length > 4 ? word[..^2] : word[..^1],
        _ when Ends(word, "ss") || Ends(word, "us") => word,
        _ when word[^1] == 's' => word[..^1],
        _ => word,
    };

    private static string Past(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var stem = Ends(word, "ed") ? word[..^2] : Ends(word, "ing") ? word[..^3] : word;
        if (stem.Length == word.Length || stem.Length < 2 || !HasVowel(stem))
            return word;
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (IsDoubled(stem))
            return stem[^1] is 'l' or 's' or 'z' ? stem : stem[..^1];
        return Measure(stem) == 1 && IsShort(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, (string Ending, string Becomes)[] endings)
    {
        foreach (var (ending, becomes) in endings)
        {
            if (Ends(word, ending))
                return Measure(word[..^ending.Length]) > 0 ? word[..^ending.Length] + becomes : word;
        }

        return word;
    }

    private static string Stripped(string word)
    {
        foreach (var ending in Last)
        {
            if (!Ends(word, ending))
                continue;
            var stem = word[..^ending.Length];
            return Measure(stem) > 1 && (ending != "ion" || stem[^1] is 's' or 't') ? stem : word;
        }

        return word;
    }

    private static string Final(string word)
    {
        if (word[^1] == 'e' && word.Length > 2 && (Measure(word[..^1]) > 1 || (Measure(word[..^1]) == 1 && !IsShort(word[..^1]))))
            word = word[..^1];
        return Ends(word, "ll") && Measure(word) > 1 ? word[..^1] : word;
    }

    private static bool Ends(string word, string ending) => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(string word, int at) => word[at] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => true,
        'y' => at > 0 && !IsVowel(word, at - 1),
        _ => false,
    };

    private static bool HasVowel(string word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            if (IsVowel(word, at))
                return true;
        }

        return false;
    }

    /// <summary>How often a vowel is followed by a consonant.</summary>
    private static int Measure(string word)
    {
        var count = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsVowel(word, at - 1) && !IsVowel(word, at))
                count++;
        }

        return count;
    }

    private static bool IsDoubled(string word) => word.Length > 2 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    private static bool IsShort(string word) => word.Length > 2
        && !IsVowel(word, word.Length - 3) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');
}
