using Microsoft.Extensions.Logging;

namespace Platform.Integrations;

/// <summary>The log lines of this project: ids and numbers only.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "The database does not answer yet ({Reason}); trying again")]
    internal static partial void DatabaseUnreachable(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Information, "Model of {Provider} asked with {Prompt}: {Outcome} after {Tries} calls and {Milliseconds} ms")]
    internal static partial void ModelAnswered(ILogger logger, string provider, string prompt, string outcome, int tries, long milliseconds);

    [LoggerMessage(3, LogLevel.Warning, "A model's tool failed with {Fault}: {Tool}")]
    internal static partial void ToolFailed(ILogger logger, string tool, string fault);

    [LoggerMessage(4, LogLevel.Warning, "Embeddings of {Provider} could not be had ({Reason}) for {Texts} texts")]
    internal static partial void EmbeddingFailed(ILogger logger, string provider, string reason, int texts);
}
