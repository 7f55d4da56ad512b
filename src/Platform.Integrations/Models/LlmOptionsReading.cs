using System.Globalization;
using Microsoft.Extensions.Configuration;
using Platform.Integrations.Database;

namespace Platform.Integrations.Models;

/// <summary>Reads and checks the section <c>Llm</c> at the start.</summary>
internal static class LlmOptionsReading
{
    private const string None = "none";

    /// <returns>Null where no model is configured.</returns>
    /// <exception cref="StartException">Something is wrong: one line that names the setting.</exception>
    public static ModelConnection? Connection(LlmOptions options)
    {
        if (options.Provider == None)
            return null;
        if (!ChatProviders.All.TryGetValue(options.Provider, out var provider))
            throw new StartException($"Llm__Provider is '{options.Provider}': use {None}, {string.Join(", ", ChatProviders.All.Keys.Order(StringComparer.Ordinal))}.");
        var endpoint = Endpoint(options, provider);
        if (string.IsNullOrWhiteSpace(options.Model))
            throw new StartException($"Llm__Model is missing: {options.Provider} needs the name of a model.");
        if (string.IsNullOrWhiteSpace(options.ApiKey) && provider.NeedsKey(endpoint))
            throw new StartException($"Llm__ApiKey is missing: {options.Provider} needs one.");
        return new(options.Provider, endpoint, options.Model.Trim(), options.ApiKey?.Trim() ?? "", Trusted: true);
    }

    /// <exception cref="StartException">A number is out of its range, or none.</exception>
    public static ModelLimits Limits(LlmOptions options) => new()
    {
        TryTimeout = Seconds(nameof(options.TryTimeoutSeconds), options.TryTimeoutSeconds),
        Timeout = Seconds(nameof(options.TimeoutSeconds), options.TimeoutSeconds),
        Tries = options.Tries is >= 1 and <= 10 ? options.Tries : throw new StartException($"Llm__Tries is {options.Tries}: use 1 to 10."),
    };

    /// <exception cref="StartException">A value is not of its kind.</exception>
    public static LlmOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Llm").Get<LlmOptions>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            throw new StartException($"{wrong.Message.TrimEnd('.').Replace("Llm:", "Llm__", StringComparison.Ordinal)}: a number is needed.", wrong);
        }
    }

    private static Uri Endpoint(LlmOptions options, IChatProvider provider)
    {
        if (string.IsNullOrWhiteSpace(options.Endpoint))
            return provider.PublicEndpoint ?? throw new StartException($"Llm__Endpoint is missing: {options.Provider} needs the base address of your own.");
        return Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Query.Length == 0
            ? uri : throw new StartException($"Llm__Endpoint is no base address such as https://llm.example/v1: {options.Endpoint}");
    }

    private static TimeSpan Seconds(string name, double seconds) => seconds is >= 0.1 and <= 600
        ? TimeSpan.FromSeconds(seconds)
        : throw new StartException(string.Create(CultureInfo.InvariantCulture, $"Llm__{name} is {seconds}: use 0.1 to 600."));
}
