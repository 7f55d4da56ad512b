using Microsoft.Extensions.Logging;

namespace Platform.Integrations;

/// <summary>The log lines of this project: ids and numbers only.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The database does not answer yet ({Reason}); trying again")]
    internal static partial void DatabaseUnreachable(ILogger logger, string reason);
}
