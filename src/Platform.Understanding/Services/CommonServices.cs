using System.Collections.Concurrent;
using Platform.Understanding.Languages;

namespace Platform.Understanding.Services;

/// <summary>
/// What common services are called in a language, for names that are in another: who says "masaje" means the "Massage 60m". The words
/// are a file of each language's folder.
/// </summary>
internal sealed class CommonServices
{
    private static readonly ConcurrentDictionary<Language, CommonServices> Known = new();
    private readonly List<(string Concept, string[] Stems)> _others;
    private readonly ILookup<string, string[]> _own;
    private readonly ILookup<string, string[]> _byFirst;

    private CommonServices(Language language)
    {
        var names = CommonServiceFile.All.Select(name => (name.Folder, name.Concept, Stems: ServiceWords.Stems(name.Phrase, language))).Where(name => name.Stems.Length > 0).ToList();
        _own = names.Where(name => name.Folder == language.Folder).ToLookup(name => name.Concept, name => name.Stems, StringComparer.Ordinal);
        _byFirst = names.Where(name => name.Folder == language.Folder && !ServiceLexicon.IsGeneric(name.Stems[0])).ToLookup(name => name.Stems[0], name => name.Stems, StringComparer.Ordinal);
        _others = [.. names.Where(name => name.Folder != language.Folder).Select(name => (name.Concept, name.Stems)).OrderByDescending(name => name.Stems.Length)];
    }

    public static CommonServices In(Language language) => Known.GetOrAdd(language, static language => new CommonServices(language));

    /// <summary>Whether some words name a common service, be it the client's or not.</summary>
    public bool Names(List<ServiceWord> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var stems in _byFirst[words[at].Stem])
            {
                if (at + stems.Length <= words.Count && Enumerable.Range(0, stems.Length).All(i => words[at + i].Stem == stems[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A service's name, as stems, with its words of another language put into this one; none where it has no such words.</summary>
    public IEnumerable<string[]> Translations(string[] name)
    {
        foreach (var (concept, stems) in _others)
        {
            if (name.AsSpan().IndexOf(stems) is var at and >= 0)
            {
                return _own[concept].Select(own => (string[])[.. name[..at], .. own, .. name[(at + stems.Length)..]]);
            }
        }

        return [];
    }
}
