using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge.Fetching;

/// <summary>Reads and checks the section <c>Knowledge:Fetch</c> at the start.</summary>
public static class FetchOptionsReading
{
    /// <exception cref="StartException">A value is wrong: one line that names the setting.</exception>
    public static FetchOptions Bind(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(FetchOptions.Section).Get<FetchOptions>() ?? new();
            Validator.ValidateObject(options, new(options), validateAllProperties: true);
            return options;
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ValidationException)
        {
            throw new StartException($"Knowledge__Fetch: {wrong.Message}", wrong);
        }
    }
}
