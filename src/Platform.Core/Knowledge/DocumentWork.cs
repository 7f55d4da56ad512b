namespace Platform.Core.Knowledge;

/// <summary>A document that one reader has taken up.</summary>
/// <param name="Attempt">Number of the taking up: what the one before writes afterwards is lost.</param>
/// <param name="BrokenOff">How many readers before ended in the middle of these bytes.</param>
/// <param name="Kind">One of <see cref="DocumentKinds"/>.</param>
/// <param name="Source">File name or address; null for a text.</param>
/// <param name="MediaType">As it was declared.</param>
/// <param name="Body">Null for an address that is still to be fetched.</param>
public sealed record DocumentWork(Guid Id, int Attempt, int BrokenOff, string Title, string Kind, string? Source, string MediaType, byte[]? Body)
{
    /// <summary>A document that ended its reader this often ends the next one too.</summary>
    public const int MostBreaks = 3;

    /// <summary>Whether reading it again is of no use; an address may have something else to read when it is fetched.</summary>
    public bool IsHopeless => Body is not null && BrokenOff >= MostBreaks;
}
