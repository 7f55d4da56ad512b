namespace Platform.Web;

/// <summary>The log lines of this project: ids and numbers only, never a person's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The cluster does not answer yet ({Reason}); trying again")]
    internal static partial void ClusterUnreachable(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Error, "{Method} {Route} failed")]
    internal static partial void RequestFailed(ILogger logger, Exception failure, string method, string route);

    [LoggerMessage(3, LogLevel.Warning, "{Method} {Route} could not be served now ({Reason})")]
    internal static partial void RequestUnavailable(ILogger logger, string method, string route, string reason);

    [LoggerMessage(4, LogLevel.Debug, "{Method} {Route} {Status} {Milliseconds:0.0} ms")]
    internal static partial void RequestServed(ILogger logger, string method, string route, int status, double milliseconds);

    [LoggerMessage(5, LogLevel.Debug, "Readiness: {Part} does not answer ({Reason})")]
    internal static partial void NotReady(ILogger logger, string part, string reason);

    [LoggerMessage(6, LogLevel.Error, "A message of chat {Thread} failed")]
    internal static partial void ChatFailed(ILogger logger, Exception failure, Guid thread);

    [LoggerMessage(7, LogLevel.Debug, "Chat {Thread} could not be listened to ({Reason})")]
    internal static partial void ChatUnheard(ILogger logger, Guid thread, string reason);
}
