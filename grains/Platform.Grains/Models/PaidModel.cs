using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using Orleans.Runtime;
using Platform.Core.Models;
using Platform.Core.Usage;
using Platform.Grains.Contracts.Usage;

namespace Platform.Grains.Models;

/// <summary>A model for the length of a turn: each asking is paid from the client's budget, bounded in time, and noted. Whatever a provider does, it ends.</summary>
internal sealed class PaidModel(ILanguageModel model, IBudgetGrain budget, PriceBook prices, ModelTimings timings, LocalDate today)
{
    private readonly ModelPrice price = prices.Find(model.Provider, model.Model, today);

    /// <summary>What was asked, in order.</summary>
    public ImmutableArray<ModelUse> Uses { get; private set; } = [];

    /// <summary>True where an asking did not come back within its time.</summary>
    public bool WasLate => Uses.Any(u => u.Result == ModelFailures.Timeout);

    /// <summary>Asks; null where the month's money does not reach for it.</summary>
    /// <param name="cancellation">Throws at once.</param>
    public async Task<ModelReply?> Ask(ModelRequest request, CancellationToken cancellation)
    {
        var paying = new Paying(Guid.NewGuid(), price.Of(model.Most(request)), request);
        if (await Reserve(paying, cancellation) is { } failed) return failed.Reply;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            var reply = await model.Ask(request, within.Token).WaitAsync(Patience(request), timings.Time, cancellation);
            await Settle(paying, reply);
            return reply;
        }
        catch (Exception given) when (!cancellation.IsCancellationRequested)
        {
            return await Abandon(paying, given, within);
        }
        catch (OperationCanceledException)
        {
            BreakOff(paying);
            throw;
        }
    }

    /// <summary>The same in pieces; the last is the whole reply. None at all where the month's money does not reach for it.</summary>
    public async IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var paying = new Paying(Guid.NewGuid(), price.Of(model.Most(request)), request);
        if (await Reserve(paying, cancellation) is not null) yield break;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pieces = new PieceReader(model.Stream(request, within.Token), Patience(request), timings.Time);
        var settled = false;
        try
        {
            for (var piece = await Next(pieces, paying, within, cancellation); ; piece = await Next(pieces, paying, within, cancellation))
            {
                settled = piece is ModelPiece.Whole;
                yield return piece;
                if (settled) yield break;
            }
        }
        finally
        {
            await within.CancelAsync();
            if (!settled) BreakOff(paying);
        }
    }

    private async Task<ModelPiece> Next(PieceReader pieces, Paying paying, CancellationTokenSource within, CancellationToken cancellation)
    {
        try
        {
            var piece = await pieces.Next(cancellation);
            if (piece is ModelPiece.Whole { Reply: var reply }) await Settle(paying, reply);
            return piece;
        }
        catch (Exception given) when (!cancellation.IsCancellationRequested)
        {
            return new ModelPiece.Whole(await Abandon(paying, given, within));
        }
    }

    private static TimeSpan Patience(ModelRequest request) => request.Within ?? Timeout.InfiniteTimeSpan;

    // Null: reserved. Else what the asking ends with: nothing where the money is spent, a failure where nobody can say.
    private async Task<Refusal?> Reserve(Paying paying, CancellationToken cancellation)
    {
        try
        {
            return await budget.Reserve(paying.Asking, paying.Most).WaitAsync(timings.Budget, timings.Time, cancellation) ? null : new(null);
        }
        catch (Exception unknown) when (unknown is TimeoutException or OrleansException)
        {
            return new(new ModelReply.Failed(ModelFailures.Unavailable, ModelUsage.None));
        }
    }

    private Task Settle(Paying paying, ModelReply reply)
    {
        var cost = price.Of(reply.Usage);
        Note(paying, reply.Usage, reply is ModelReply.Failed failed ? failed.Reason : ModelUse.Answered, cost);
        return Told(budget.Settle(paying.Asking, cost));
    }

    // A provider that does not keep to its time, or throws: the turn goes on, and the whole reservation counts.
    private async Task<ModelReply.Failed> Abandon(Paying paying, Exception given, CancellationTokenSource within)
    {
        await within.CancelAsync();
        var reason = given is TimeoutException or OperationCanceledException ? ModelFailures.Timeout : ModelFailures.Unavailable;
        var usage = model.Most(paying.Request) with { Source = TokenSource.Estimated };
        Note(paying, usage, reason, paying.Most);
        await Told(budget.Settle(paying.Asking, paying.Most));
        return new(reason, usage);
    }

    // What it has cost by then nobody knows, so the whole reservation counts.
    private void BreakOff(Paying paying)
    {
        Note(paying, model.Most(paying.Request) with { Source = TokenSource.Estimated }, ModelFailures.Cancelled, paying.Most);
        _ = Told(budget.Settle(paying.Asking, paying.Most));
    }

    private void Note(Paying paying, ModelUsage usage, string result, decimal cost) =>
        Uses = Uses.Add(new(paying.Request.Prompt, model.Provider, model.Model, usage, result, cost) { Asking = paying.Asking });

    // A settlement that is lost counts as spent: nothing to repeat.
    private async Task Told(Task settling)
    {
        try
        {
            await settling.WaitAsync(timings.Budget, timings.Time);
        }
        catch (Exception lost) when (lost is TimeoutException or OrleansException)
        {
            return;
        }
    }

    private sealed record Paying(Guid Asking, decimal Most, ModelRequest Request);

    private sealed record Refusal(ModelReply? Reply);
}
