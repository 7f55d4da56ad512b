using System.Collections.Immutable;

namespace Platform.Core.Agencies.Reading;

/// <summary>A client's own model. The key is a stored secret: the installation's is for the installation's endpoint only.</summary>
internal static class LlmSection
{
    private const string None = "none";
    private static readonly ImmutableArray<string> Providers = [None, "openai", "azure", "anthropic", "ollama"];

    /// <summary>Providers that have no public address: each account or machine has one of its own.</summary>
    private static readonly ImmutableArray<string> WithoutAddress = ["azure", "ollama"];

    public static LlmSettings? Read(ConfigValue value, Findings findings)
    {
        if (!value.IsGiven)
            return null;
        var section = value.Section();
        var provider = section.Required("provider").OneOf(Providers);
        var model = Named(section, "model", provider is not (null or None));
        var endpoint = Named(section, "endpoint", provider is not null && WithoutAddress.Contains(provider));
        var apiKey = Named(section, "api_key", provider is not (null or None or "ollama"));
        var settings = new LlmSettings(
            provider ?? None,
            model.Text() ?? "",
            endpoint.Parsed(Address, "an address such as \"https://llm.example/v1\", without a query"),
            SecretReference.Read(apiKey, "llm", findings));
        section.RefuseTheRest();
        return settings;
    }

    private static ConfigValue Named(ConfigSection section, string key, bool needed) => needed ? section.Required(key) : section.Optional(key);

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.UserInfo.Length == 0
        && uri.Query.Length == 0 && uri.Fragment.Length == 0 ? uri : null;
}
