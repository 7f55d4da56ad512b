using Microsoft.Extensions.Configuration;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge;

/// <summary>The embedder that is configured (section <c>Embeddings</c>).</summary>
internal static class Embedders
{
    private const string Hashing = "hashing";

    /// <exception cref="StartException">A setting is wrong: one line that names it.</exception>
    public static IEmbedder Of(IConfiguration configuration) => configuration["Embeddings:Provider"] switch
    {
        null or "" or Hashing => new HashingEmbedder(),
        var other => throw new StartException($"Embeddings__Provider is '{other}': use {Hashing}."),
    };
}
