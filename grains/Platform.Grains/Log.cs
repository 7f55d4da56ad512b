using Microsoft.Extensions.Logging;

namespace Platform.Grains;

/// <summary>What grains say to the operator: ids and numbers only, never a person's words.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Count} live events could not be told")]
    public static partial void LiveEventsUnheard(ILogger log, int count, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "Effect {Effect} of kind {Kind}, attempt {Attempt}: {Result}")]
    public static partial void EffectNotDone(ILogger log, Guid effect, string kind, int attempt, string result);

    [LoggerMessage(3, LogLevel.Warning, "Effect {Effect} of kind {Kind} is left to the sweeper")]
    public static partial void EffectLeftToSweeper(ILogger log, Guid effect, string kind, Exception failure);

    [LoggerMessage(4, LogLevel.Information, "Session {Session} lost its fence ({Reason}) and deactivates")]
    public static partial void SessionLost(ILogger log, string session, string reason);

    [LoggerMessage(5, LogLevel.Error, "The purpose of session {Session} failed at turn {Turn}")]
    public static partial void PurposeFailed(ILogger log, string session, int turn, Exception failure);

    [LoggerMessage(6, LogLevel.Warning, "The purpose of session {Session} missed the deadline of turn {Turn}")]
    public static partial void DeadlineMissed(ILogger log, string session, int turn);

    [LoggerMessage(7, LogLevel.Error, "The pump of session {Session} failed")]
    public static partial void PumpFailed(ILogger log, string session, Exception failure);

    [LoggerMessage(8, LogLevel.Error, "The database refused turn {Turn} of session {Session}")]
    public static partial void TurnRefused(ILogger log, string session, int turn);

    [LoggerMessage(9, LogLevel.Error, "A sweep failed")]
    public static partial void SweepFailed(ILogger log, Exception failure);

    [LoggerMessage(10, LogLevel.Error, "What turn {Turn} of session {Session} asked of models, and did not use, is not counted")]
    public static partial void UsageNotCounted(ILogger log, string session, int turn, Exception failure);

    [LoggerMessage(11, LogLevel.Error, "How long {Agency}/{Client} keeps its sessions is not known: none is erased")]
    public static partial void RetentionUnknown(ILogger log, string agency, string client, Exception failure);

    [LoggerMessage(12, LogLevel.Warning, "Document {Document} of {Agency}/{Client} could not be read now; it is tried again")]
    public static partial void DocumentNotRead(ILogger log, string agency, string client, Guid document, Exception failure);

    [LoggerMessage(13, LogLevel.Warning, "What turn {Turn} of session {Session} asked of the client's documents was not answered")]
    public static partial void AnswerFailed(ILogger log, string session, int turn, Exception failure);

    [LoggerMessage(14, LogLevel.Warning, "The documents could not be searched for session {Session}")]
    public static partial void SearchFailed(ILogger log, string session, Exception failure);

    [LoggerMessage(100, LogLevel.Warning, "The config of {Agency}/{Client} could not be compared with what is published")]
    public static partial void ConfigNotCompared(ILogger log, string agency, string client, Exception failure);

    [LoggerMessage(101, LogLevel.Warning, "The rows of session {Session} cannot be read")]
    public static partial void SessionUnreadable(ILogger log, string session, Exception failure);

    [LoggerMessage(102, LogLevel.Warning, "The config of {Agency}/{Client} cannot be read")]
    public static partial void ConfigUnread(ILogger log, string agency, string client, Exception failure);
}
