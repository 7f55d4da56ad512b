using Platform.Core.Leads;
using Platform.Core.Turns;

namespace Platform.Core.Support;

/// <summary>A turn of support while it is being decided. What it shares with lead capture, the words and the client's facts, is decided in that one's draft.</summary>
internal sealed record SupportDraft
{
    public required SupportState Was { get; init; }
    public required SupportState State { get; init; }

    /// <summary>What is heard and said.</summary>
    public required Draft Talk { get; init; }
    public HandOn? HandOn { get; init; }

    /// <summary>True when nothing more is to be decided.</summary>
    public bool Settled { get; init; }

    public Heard Heard => Talk.Heard;
    public LeadInput Input => Talk.Input;

    public SupportDraft Set(Func<SupportState, SupportState> change) => this with { State = change(State) };

    public SupportDraft Say(string key) => this with { Talk = Talk.Answer(key) };

    public SupportDraft End() => this with { Settled = true };

    public SupportDraft Ask(SupportQuestion question) => Set(s => s with { Question = question }).End();

    /// <summary>The talk's own decision is this turn's.</summary>
    public SupportDraft With(Draft talk) => this with { Talk = talk };
}
