using Microsoft.Extensions.Configuration;
using Platform.Integrations.Database;
using Platform.Integrations.Models;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Models;

/// <summary>The section Llm at the start: one connection, or one line that names what is wrong.</summary>
public sealed class LlmOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Provider=none;Model=ignored")]
    public void Without_a_provider_there_is_no_model(string settings) => Read(settings).ShouldBeNull();

    [Theory]
    [InlineData("Provider=openai;Model=m;ApiKey=k", "https://api.openai.com/v1", "k")]
    [InlineData("Provider=openai;Model=m;Endpoint=http://127.0.0.1:9000/v1", "http://127.0.0.1:9000/v1", "")]
    [InlineData("Provider=azure;Model=m;ApiKey=k;Endpoint=https://mine.openai.azure.example", "https://mine.openai.azure.example/", "k")]
    [InlineData("Provider=anthropic;Model=m;ApiKey=k", "https://api.anthropic.com/", "k")]
    [InlineData("Provider=ollama;Model=m;Endpoint=http://127.0.0.1:11434", "http://127.0.0.1:11434/", "")]
    public void What_is_set_is_connected(string settings, string endpoint, string key)
    {
        var connection = Read(settings).ShouldNotBeNull();
        (connection.Endpoint.AbsoluteUri, connection.ApiKey, connection.Model, connection.Trusted).ShouldBe((endpoint, key, "m", true));
        connection.ToString().ShouldNotContain("k at ");
    }

    [Theory]
    [InlineData("Provider=gpt", "Llm__Provider is 'gpt': use none, anthropic, azure, ollama, openai.")]
    [InlineData("Provider=openai;ApiKey=k", "Llm__Model is missing: openai needs the name of a model.")]
    [InlineData("Provider=openai;Model=m", "Llm__ApiKey is missing: openai needs one.")]
    [InlineData("Provider=anthropic;Model=m", "Llm__ApiKey is missing: anthropic needs one.")]
    [InlineData("Provider=azure;Model=m;ApiKey=k", "Llm__Endpoint is missing: azure needs the base address of your own.")]
    [InlineData("Provider=ollama;Model=m", "Llm__Endpoint is missing: ollama needs the base address of your own.")]
    [InlineData("Provider=ollama;Model=m;Endpoint=localhost:11434", "Llm__Endpoint is no base address such as https://llm.example/v1: localhost:11434")]
    [InlineData("Tries=0", "Llm__Tries is 0: use 1 to 10.")]
    [InlineData("TimeoutSeconds=0", "Llm__TimeoutSeconds is 0: use 0.1 to 600.")]
    [InlineData("TryTimeoutSeconds=NaN", "Llm__TryTimeoutSeconds is NaN: use 0.1 to 600.")]
    public void What_is_wrong_stops_the_start_with_a_line(string settings, string line) =>
        Should.Throw<StartException>(() => Read(settings)).Message.ShouldBe(line);

    [Fact]
    public void A_word_for_a_number_stops_the_start_with_a_line()
    {
        var message = Should.Throw<StartException>(() => Read("Tries=many")).Message;
        message.ShouldContain("Llm__Tries");
        message.ShouldNotContain('\n');
    }

    private static ModelConnection? Read(string settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create($"Llm:{s[0]}", (string?)s[1]))).Build();
        var options = LlmOptionsReading.Bind(configuration);
        LlmOptionsReading.Limits(options);
        return LlmOptionsReading.Connection(options);
    }
}
