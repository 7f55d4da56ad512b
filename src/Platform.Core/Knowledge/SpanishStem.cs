namespace Platform.Core.Knowledge;

/// <summary>
/// The stem of a Spanish word (marks already taken off): endings of number, gender, verb and of the commonest derivations go,
/// and the stems that change their vowel or its spelling come together ("cuesta", "costar"; "pague", "pagar").
/// </summary>
internal static class SpanishStem
{
    /// <summary>Longest first; none leaves fewer than <see cref="Shortest"/> letters.</summary>
    private static readonly string[] Endings = [.. (
        "amientos imientos amiento imiento aciones iciones adores adoras adora ador acion icion idades idad amente mente ancias ancia encias encia "
        + "ables ables able ibles ible istas ista osos osas oso osa iendo ando ados adas ado ada idos idas ido ida aremos eremos iremos "
        + "aran eran iran aria eria iria arian erian irian ara era ira aron ieron aban aba ian ia amos emos imos arse erse irse arme arte arlo arla arlos arlas "
        + "ar er ir an en es os as ais eis ion iones o a e s").Split(' ').Distinct().OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];

    private const int Shortest = 3;

    public static string Of(string word)
    {
        if (!word.All(char.IsAsciiLetterLower))
            return word;
        var stem = word;
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= Shortest && word.EndsWith(ending, StringComparison.Ordinal))
            {
                stem = word[..^ending.Length];
                break;
            }
        }

        return Spelled(Simple(stem));
    }

    /// <summary>Stressed "ie" and "ue" are "e" and "o" without the stress.</summary>
    private static string Simple(string stem)
    {
        var at = stem.IndexOf("ie", 1, StringComparison.Ordinal);
        if (at > 0)
            return stem.Remove(at, 1);
        at = stem.IndexOf("ue", 1, StringComparison.Ordinal);
        return at > 0 && stem[at - 1] is not ('q' or 'g') ? $"{stem[..at]}o{stem[(at + 2)..]}" : stem;
    }

    private static string Spelled(string stem) => stem switch
    {
        _ when stem.EndsWith("qu", StringComparison.Ordinal) => $"{stem[..^2]}c",
        _ when stem.EndsWith("gu", StringComparison.Ordinal) => stem[..^1],
        _ when stem.EndsWith('z') => $"{stem[..^1]}c",
        _ => stem,
    };
}
