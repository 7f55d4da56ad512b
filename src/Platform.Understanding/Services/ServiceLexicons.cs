using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Platform.Core.Understanding;
using Platform.Understanding.Languages;

namespace Platform.Understanding.Services;

/// <summary>Lexicons by the identity of the services' array, kept as long as that array lives.</summary>
internal sealed class ServiceLexicons
{
    private readonly ConditionalWeakTable<ServiceName[], ServiceLexicon> _kept = [];

    public ServiceLexicon For(ImmutableArray<ServiceName> services, Language language) =>
        _kept.GetValue(ImmutableCollectionsMarshal.AsArray(services)!, _ => new ServiceLexicon(services, language));
}
