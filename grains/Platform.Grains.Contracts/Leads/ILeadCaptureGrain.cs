using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Contracts.Leads;

/// <summary>Captures a lead and books it.</summary>
[Alias("platform.lead_capture")]
public interface ILeadCaptureGrain : IPurposeGrain;
