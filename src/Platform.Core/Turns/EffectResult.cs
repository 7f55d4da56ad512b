namespace Platform.Core.Turns;

/// <summary>What came of doing an effect.</summary>
public abstract record EffectResult
{
    public sealed record Done : EffectResult;

    /// <summary>It did not happen and may be tried again.</summary>
    /// <param name="Reason">For the operator; no personal values.</param>
    public sealed record Failed(string Reason) : EffectResult;

    /// <summary>It can never happen: no further try.</summary>
    public sealed record Refused(string Reason) : EffectResult;

    /// <summary>It may or may not have happened, and repeating could do it twice: shown, not repeated.</summary>
    public sealed record Unknown(string Reason) : EffectResult;
}
