using Orleans.Runtime;
using Platform.Core.Knowledge;
using Platform.Core.Turns;
using Platform.Grains.Contracts.Support;
using Platform.Grains.Contracts.Turns;

namespace Platform.Grains.Conversations;

/// <summary>
/// One turn's asking of purposes: what one does not know is asked for it, once, and what is another's to answer is handed on, once.
/// Both are remembered while the turn is made anew. All within the deadline of the turn, which ends every part of it.
/// </summary>
/// <param name="request">What a purpose needs for its proposal.</param>
/// <param name="answers">Null where nobody can be asked.</param>
internal sealed class Consultation(Func<string, AdvanceRequest> request, Func<string, IPurposeGrain?> purposes, IAnswerGrain? answers, SessionTimings timings, Action<Exception> onFailure)
{
    private HandOn? handed;
    private KnowledgeReply? reply;

    /// <summary>The proposal of a purpose, or of the one that it hands these messages on to.</summary>
    public async Task<Outcome> Propose(string purpose, bool timeTaken, CancellationToken cancellation)
    {
        var outcome = await Ask(handed?.Purpose ?? purpose, timeTaken, cancellation);
        if (handed is not null || outcome.HandOn is not { } on) return outcome;
        handed = on;
        return await Ask(on.Purpose, timeTaken, cancellation);
    }

    private async Task<Outcome> Ask(string purpose, bool timeTaken, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var grain = purposes(purpose) ?? throw new InvalidOperationException($"No purpose '{purpose}' is built.");
        var asked = request(purpose) with { TimeTaken = timeTaken, MayAsk = answers is not null && reply is null, Documents = reply, Handed = handed };
        var outcome = await grain.Advance(asked, cancellation);
        if (outcome.Ask is not { } question || answers is null || reply is not null) return outcome;
        reply = await Answer(answers, question, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return await grain.Advance(asked with { MayAsk = false, Documents = reply }, cancellation);
    }

    // Whatever becomes of it, the turn goes on: who cannot be asked does not cost the person an answer to the rest.
    private async Task<KnowledgeReply> Answer(IAnswerGrain grain, KnowledgeQuestion question, CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            return await grain.Answer(question, waiting.Token).WaitAsync(timings.Answering, timings.Time, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            // what nobody waits for any more is not looked for either
            waiting.Cancel();
            onFailure(failure);
            return new(null, Failed: true);
        }
    }
}
