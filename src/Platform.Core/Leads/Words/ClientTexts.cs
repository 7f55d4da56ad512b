using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Platform.Core.Leads.Words;

/// <summary>What a client says in each language: its own sentences where its config has some, ours for the rest.</summary>
public sealed class ClientTexts
{
    private readonly FrozenDictionary<string, LeadTexts> own;

    private ClientTexts(FrozenDictionary<string, LeadTexts> own) => this.own = own;

    /// <summary>Ours, all of them.</summary>
    public static ClientTexts BuiltIn { get; } = new(FrozenDictionary<string, LeadTexts>.Empty);

    internal static ClientTexts Of(IReadOnlyDictionary<string, IReadOnlyDictionary<string, ImmutableArray<TextTemplate>>> own) => own.Count == 0
        ? BuiltIn
        : new(own.ToFrozenDictionary(l => l.Key, l => TextFiles.For(l.Key).With(l.Value), StringComparer.Ordinal));

    internal LeadTexts For(string locale)
    {
        var texts = TextFiles.For(locale);
        return own.GetValueOrDefault(texts.Language, texts);
    }
}
