using Microsoft.Extensions.Configuration;
using Platform.Integrations.Database;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>Reads and checks the section <c>Embeddings</c> at the start.</summary>
internal static class EmbeddingOptionsReading
{
    private const string Hashing = "hashing";

    public static EmbeddingOptions Bind(IConfiguration configuration) => configuration.GetSection("Embeddings").Get<EmbeddingOptions>() ?? new();

    /// <returns>Null where no model is configured.</returns>
    /// <exception cref="StartException">Something is wrong: one line that names the setting.</exception>
    public static ModelConnection? Connection(EmbeddingOptions options)
    {
        if (options.Provider == Hashing)
            return null;
        if (!EmbeddingWires.All.TryGetValue(options.Provider, out var wire))
            throw new StartException($"Embeddings__Provider is '{options.Provider}': use {Hashing}, {string.Join(", ", EmbeddingWires.All.Keys.Order(StringComparer.Ordinal))}.");
        var endpoint = Endpoint(options, wire);
        if (string.IsNullOrWhiteSpace(options.Model))
            throw new StartException($"Embeddings__Model is missing: {options.Provider} needs the name of a model.");
        if (string.IsNullOrWhiteSpace(options.ApiKey) && wire.NeedsKey(endpoint))
            throw new StartException($"Embeddings__ApiKey is missing: {options.Provider} needs one.");
        return new(options.Provider, endpoint, options.Model.Trim(), options.ApiKey?.Trim() ?? "", Trusted: true);
    }

    private static Uri Endpoint(EmbeddingOptions options, IEmbeddingWire wire)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
            return wire.PublicEndpoint ?? throw new StartException($"Embeddings__Endpoint is missing: {options.Provider} needs the base address of your own.");
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new StartException($"Embeddings__Endpoint is no base address such as https://embeddings.example/v1: {options.Endpoint}");
        // a key does not belong there, nor into the line that says so
        return uri.UserInfo.Length == 0 && uri.Query.Length == 0 ? uri : throw new StartException("Embeddings__Endpoint is no base address such as https://embeddings.example/v1.");
    }
}
