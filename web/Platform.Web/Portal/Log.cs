namespace Platform.Web;

internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Warning, "The live feed's {Source} is interrupted ({Reason}); trying again")]
    internal static partial void FeedInterrupted(ILogger logger, string source, string reason);

    [LoggerMessage(201, LogLevel.Warning, "A page of the portal could not read its rows ({Reason})")]
    internal static partial void PageFailed(ILogger logger, string reason);
}
