using Platform.Core.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

/// <summary>A client's own language model.</summary>
public sealed class LlmConfigTests
{
    [Fact]
    public void A_client_without_one_has_the_installations() =>
        ConfigText.Read(ExampleConfigs.SpaDelSol).Config!.Llm.ShouldBeNull();

    [Theory]
    [InlineData("{ provider: none }", "none", "", null, null)]
    [InlineData("{ provider: openai, model: gpt-4.1-mini, api_key: secret:llm }", "openai", "gpt-4.1-mini", null, "llm")]
    [InlineData("{ provider: openai, model: mine, endpoint: \"https://llm.example/v1\", api_key: secret:own-1 }", "openai", "mine", "https://llm.example/v1", "own-1")]
    [InlineData("{ provider: azure, model: deployed, endpoint: \"https://mine.openai.azure.example\", api_key: secret:llm }", "azure", "deployed", "https://mine.openai.azure.example", "llm")]
    [InlineData("{ provider: anthropic, model: claude-haiku-4-5, api_key: secret:llm }", "anthropic", "claude-haiku-4-5", null, "llm")]
    [InlineData("{ provider: ollama, model: llama3.2, endpoint: \"http://models.example:11434\" }", "ollama", "llama3.2", "http://models.example:11434", null)]
    public void What_it_says_is_read(string llm, string provider, string model, string? endpoint, string? apiKey)
    {
        var reading = With(llm);
        reading.Errors.ShouldBeEmpty();
        reading.Config!.Llm.ShouldBe(new LlmSettings(provider, model, endpoint is null ? null : new(endpoint), apiKey));
        reading.Secrets.Select(s => (s.Name, s.Path)).Contains((apiKey ?? "", "llm.api_key")).ShouldBe(apiKey is not null);
    }

    [Theory]
    [InlineData("{ provider: openapi, model: m, api_key: secret:llm }", "llm.provider", "Unknown value openapi. Did you mean openai?")]
    [InlineData("{ model: m, api_key: secret:llm }", "llm.provider", "provider is missing.")]
    [InlineData("{ provider: openai, api_key: secret:llm }", "llm.model", "model is missing.")]
    // the installation's key is never sent for an agency's own settings
    [InlineData("{ provider: openai, model: m }", "llm.api_key", "api_key is missing.")]
    [InlineData("{ provider: openai, model: m, api_key: sk-123 }", "llm.api_key", "This must be secret: and the name of a stored secret, such as secret:llm.")]
    [InlineData("{ provider: azure, model: m, api_key: secret:llm }", "llm.endpoint", "endpoint is missing.")]
    [InlineData("{ provider: ollama, model: m }", "llm.endpoint", "endpoint is missing.")]
    [InlineData("{ provider: ollama, model: m, endpoint: \"ftp://models.example\" }", "llm.endpoint", "This must be an address such as")]
    [InlineData("{ provider: ollama, model: m, endpoint: \"http://user:pw@models.example\" }", "llm.endpoint", "This must be an address such as")]
    [InlineData("{ provider: ollama, model: m, endpoint: \"http://models.example?x=1\" }", "llm.endpoint", "This must be an address such as")]
    [InlineData("{ provider: none, temperature: 1 }", "llm.temperature", "Unknown key temperature.")]
    [InlineData("fast", "llm", "This must be a map of keys.")]
    public void A_fault_has_its_place(string llm, string path, string message)
    {
        var error = With(llm).Errors.First(e => e.Path == path);
        error.Message.ShouldStartWith(message);
        error.Line.ShouldBe(ExampleConfigs.SpaDelSol.TrimEnd('\n').Count(c => c == '\n') + 2);
        error.Column.ShouldBeGreaterThan(0);
    }

    private static ConfigReading With(string llm) => ConfigText.Read($"{ExampleConfigs.SpaDelSol.TrimEnd('\n')}\nllm: {llm}\n");
}
