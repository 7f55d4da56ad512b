namespace Platform.Core.Usage;

/// <summary>Counts what was asked of models for turns that came to nothing: the money was spent all the same.</summary>
public interface IUsageLedger
{
    /// <summary>Counts each asking once, however often it is told, and whether or not a turn has counted it.</summary>
    Task Count(UnusedWork work, CancellationToken cancellation);
}
