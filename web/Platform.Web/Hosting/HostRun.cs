using Microsoft.Extensions.Options;
using Platform.Integrations.Database;

namespace Platform.Web.Hosting;

/// <summary>Runs the host to its end. A wrong setting is one line on the error output and exit code 1.</summary>
internal static class HostRun
{
    internal static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await app.RunAsync();
            return 0;
        }
        catch (Exception failure) when (Reason(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    private static string? Reason(Exception failure) => failure switch
    {
        StartException start => start.Message,
        OptionsValidationException options => string.Join(" ", options.Failures),
        IOException taken when taken.Message.Contains("address already in use", StringComparison.OrdinalIgnoreCase) => taken.Message,
        AggregateException many => many.Flatten().InnerExceptions.Select(Reason).FirstOrDefault(line => line is not null),
        _ => null,
    };
}
