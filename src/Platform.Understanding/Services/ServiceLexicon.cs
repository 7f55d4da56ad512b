using System.Collections.Frozen;
using System.Collections.Immutable;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Services;

/// <summary>A client's services ready to be found in a message, in one language.</summary>
internal sealed class ServiceLexicon
{
    private static readonly FrozenSet<string> Generic = FrozenSet.Create(
        "appointment", "booking", "session", "visit", "service", "treatment", "new", "first", "full", "follow", "up", "time", "day", "home", "general", "standard", "basic",
        "class", "type", "person", "care", "consult", "cita", "sesion", "servicio", "tratamiento", "nuevo", "nueva", "primera");

    private readonly ILookup<string, ServicePhrase> _byFirst;
    private readonly Dictionary<string, HashSet<int>> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string First, string Second)> _joined = new(StringComparer.Ordinal);
    private readonly string[] _long;

    public ServiceLexicon(ImmutableArray<ServiceName> services, Language language)
    {
        Services = services;
        var phrases = new List<ServicePhrase>();
        for (var i = 0; i < services.Length; i++)
        {
            Add(phrases, i, services[i], language);
        }

        _byFirst = phrases.Where(phrase => phrase.Stems.Length > 0).ToLookup(phrase => phrase.Stems[0], StringComparer.Ordinal);
        _long = [.. _byStem.Keys.Where(stem => stem.Length >= 4 && !ServiceWords.IsMeasure(stem)).Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<ServiceName> Services { get; }

    public bool Knows(string stem) => _byStem.ContainsKey(stem);

    public IEnumerable<int> With(string stem) => _byStem.TryGetValue(stem, out var services) ? services : [];

    public static bool IsGeneric(string stem) => Generic.Contains(stem);

    public IEnumerable<ServicePhrase> StartingWith(string stem) => _byFirst[stem];

    /// <summary>The two words of a service's name that are written as one here ("haircut" for "hair cut").</summary>
    public (string First, string Second)? Parts(string stem) => _joined.TryGetValue(stem, out var parts) ? parts : null;

    /// <summary>The word of the services that an unknown word misspells: one letter in a short word, two in a long one.</summary>
    public string? Nearest(ReadOnlySpan<char> folded)
    {
        if (folded.Length is < 4 or > 30)
        {
            return null;
        }

        var stem = ServiceStem.Of(folded);
        foreach (var candidate in _long)
        {
            if (candidate[0] == stem[0] && EditDistance.Within(stem, candidate, candidate.Length >= 8 ? 2 : 1))
            {
                return candidate;
            }
        }

        return null;
    }

    private void Add(List<ServicePhrase> phrases, int index, ServiceName service, Language language)
    {
        var names = service.Synonyms.IsDefault ? [service.Name] : service.Synonyms.Prepend(service.Name);
        foreach (var stems in names.Select(name => ServiceWords.Stems(name, language)))
        {
            Add(phrases, index, stems);
            foreach (var translated in CommonServices.In(language).Translations(stems))
            {
                Add(phrases, index, translated);
            }
        }

        if (service.DurationMin is { } minutes)
        {
            Index(ServiceWords.Length(minutes), index);
        }

        if (service.Price is { } price && int.TryParse(new string([.. price.TakeWhile(c => c is not ('.' or ',')).Where(char.IsAsciiDigit)]), out var amount))
        {
            Index(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount}cur"), index);
        }
    }

    private void Add(List<ServicePhrase> phrases, int index, string[] stems)
    {
        phrases.Add(new ServicePhrase(index, stems));
        foreach (var stem in stems)
        {
            Index(stem, index);
        }

        for (var i = 0; i + 1 < stems.Length; i++)
        {
            _joined.TryAdd(stems[i] + stems[i + 1], (stems[i], stems[i + 1]));
        }
    }

    private void Index(string stem, int service)
    {
        if (!_byStem.TryGetValue(stem, out var services))
        {
            _byStem[stem] = services = [];
        }

        services.Add(service);
    }
}
