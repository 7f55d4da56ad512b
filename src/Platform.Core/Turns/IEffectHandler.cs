namespace Platform.Core.Turns;

/// <summary>Does one kind of effect. Called at least once: the effect's id is the idempotency key towards the outside.</summary>
public interface IEffectHandler
{
    /// <summary>The kind of <see cref="Effect"/> that it does.</summary>
    string Kind { get; }

    Task<EffectResult> Do(DueEffect effect, CancellationToken cancellation);
}
