namespace Platform.Core.Knowledge;

/// <summary>A document that is not settled, before it is taken up.</summary>
/// <param name="Size">Bytes of its body; null for an address that is still to be fetched.</param>
public sealed record DocumentWaiting(Guid Id, int? Size);
