namespace Platform.Core.Turns;

/// <summary>A purpose's flow as stored: the proposal that made it and its state as that purpose serialized it.</summary>
public sealed record FlowSnapshot(string Purpose, Guid Proposal, string State);
