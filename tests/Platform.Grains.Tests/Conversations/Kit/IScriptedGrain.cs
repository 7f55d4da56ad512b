using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Tests.Conversations;

/// <summary>A purpose that follows its thread's script.</summary>
[Alias("platform.tests.scripted")]
public interface IScriptedGrain : IPurposeGrain;
