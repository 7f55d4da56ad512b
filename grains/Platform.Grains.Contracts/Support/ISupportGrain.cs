using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Contracts.Support;

/// <summary>Answers questions from the client's config and documents, in conversations of its own and for other purposes.</summary>
[Alias("platform.support")]
public interface ISupportGrain : IPurposeGrain, IAnswerGrain;
