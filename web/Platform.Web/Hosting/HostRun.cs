using Platform.Integrations.Hosting;

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
        catch (Exception failure) when (StartFailure.Line(failure) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }
}
