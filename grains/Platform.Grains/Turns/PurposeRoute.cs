using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Turns;

/// <summary>Where a purpose's grain is found; each purpose registers its own.</summary>
/// <param name="Purpose">Its name, such as <c>lead_capture</c>.</param>
/// <param name="Grain">The purpose's grain for a session's key.</param>
public sealed record PurposeRoute(string Purpose, Func<IGrainFactory, string, IPurposeGrain> Grain);
