using Platform.Grains.Contracts.Support;

namespace Platform.Grains.Turns;

/// <summary>Where a session asks what the purpose that it is in does not know.</summary>
/// <param name="Grain">The answering grain for a session's key.</param>
public sealed record AnswerRoute(Func<IGrainFactory, string, IAnswerGrain> Grain);
