using System.Collections.Immutable;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Tests.Knowledge;

/// <summary>An embedder by name for which each text lies where a test says; it can be away, it can refuse, and it can never answer.</summary>
internal sealed class OneEmbedder(string name, Func<string, float[]> vector) : IEmbedder
{
    public bool IsAway { get; set; }

    /// <summary>A text that it does not embed, nor what is sent with it.</summary>
    public string? Refused { get; set; }

    public bool IsStuck { get; init; }

    public string Name => name;

    public bool KnowsMeaning => true;

    public async Task<ImmutableArray<float[]>?> Embed(ImmutableArray<string> texts, CancellationToken cancellation)
    {
        if (IsStuck)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        return IsAway || (Refused is { } refused && texts.Any(text => text.Contains(refused, StringComparison.Ordinal))) ? null : [.. texts.Select(vector)];
    }
}
