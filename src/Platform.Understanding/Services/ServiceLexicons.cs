using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;

namespace Platform.Understanding.Services;

/// <summary>Lexicons by language and the identity of the services' array, kept as long as that array lives.</summary>
internal sealed class ServiceLexicons
{
    private readonly ConditionalWeakTable<ServiceName[], ConcurrentDictionary<Language, ServiceLexicon>> _kept = [];

    public ServiceLexicon For(ImmutableArray<ServiceName> services, Language language)
    {
        var ofClient = _kept.GetOrCreateValue(ImmutableCollectionsMarshal.AsArray(services)!);
        return ofClient.TryGetValue(language, out var lexicon) ? lexicon : ofClient.GetOrAdd(language, new ServiceLexicon(services, language));
    }
}
