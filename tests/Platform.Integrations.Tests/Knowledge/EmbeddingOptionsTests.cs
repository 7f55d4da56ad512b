using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;
using Platform.Integrations.Knowledge;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge;

public sealed class EmbeddingOptionsTests
{
    [Fact]
    public void Without_settings_no_model_is_needed() => Embedder().ShouldBeOfType<HashingEmbedder>();

    [Theory]
    [InlineData("openai", null, "key-1", "openai:small")]
    [InlineData("openai", "http://localhost:9000/v1", null, "openai:small")]
    [InlineData("azure", "https://house.openai.azure.com", "key-1", "azure:small")]
    [InlineData("ollama", "http://localhost:11434", null, "ollama:small")]
    public void Provider_is_one_setting(string provider, string? endpoint, string? key, string name) =>
        Embedder(("Provider", provider), ("Endpoint", endpoint), ("ApiKey", key), ("Model", "small")).Name.ShouldBe(name);

    [Theory]
    [InlineData("bert", null, null, "m", "Embeddings__Provider is 'bert': use hashing, azure, ollama, openai.")]
    [InlineData("openai", null, null, "m", "Embeddings__ApiKey is missing: openai needs one.")]
    [InlineData("openai", null, "k", null, "Embeddings__Model is missing: openai needs the name of a model.")]
    [InlineData("azure", null, "k", "m", "Embeddings__Endpoint is missing: azure needs the base address of your own.")]
    [InlineData("ollama", null, null, "m", "Embeddings__Endpoint is missing: ollama needs the base address of your own.")]
    [InlineData("ollama", "localhost:11434", null, "m", "Embeddings__Endpoint is no base address such as https://embeddings.example/v1: localhost:11434")]
    [InlineData("openai", "https://me:secret@house.example", "k", "m", "Embeddings__Endpoint is no base address such as https://embeddings.example/v1.")]
    public void Wrong_setting_stops_the_start_with_one_line(string provider, string? endpoint, string? key, string? model, string line) =>
        Should.Throw<StartException>(() => Embedder(("Provider", provider), ("Endpoint", endpoint), ("ApiKey", key), ("Model", model))).Message.ShouldBe(line);

    private static IEmbedder Embedder(params (string Key, string? Value)[] settings) => new ServiceCollection()
        .AddSingleton(typeof(ILogger<>), typeof(Microsoft.Extensions.Logging.Abstractions.NullLogger<>))
        .AddKnowledge(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Embeddings:{setting.Key}", setting.Value))).Build())
        .BuildServiceProvider().GetRequiredService<IEmbedder>();
}
