using CsCheck;
using Platform.Core.Usage;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Usage;

public sealed class BudgetBookTests
{
    private static BudgetBook November { get; } = new() { Period = "2026-11" };

    [Fact]
    public void Block_is_taken_once_and_spent_many_times()
    {
        var book = November.Reserve(Guid.NewGuid(), 0.1m, 50)!;
        book.Taken.ShouldBe(1);
        book.Reserve(Guid.NewGuid(), 0.1m, 50)!.Taken.ShouldBe(1);
    }

    [Fact]
    public void Same_asking_reserves_once_and_settles_once()
    {
        var asking = Guid.NewGuid();
        var book = November.Reserve(asking, 0.4m, 50)!.Reserve(asking, 0.4m, 50)!;
        book.Left.ShouldBe(0.6m);
        book.Settle(asking, 0.1m).Settle(asking, 0.1m).Left.ShouldBe(0.9m);
    }

    [Fact]
    public void Nothing_is_given_beyond_the_month_but_what_costs_nothing()
    {
        var book = November.Reserve(Guid.NewGuid(), 2, 2)!;
        book.Reserve(Guid.NewGuid(), 0.000001m, 2).ShouldBeNull();
        book.Reserve(Guid.NewGuid(), 0, 2).ShouldNotBeNull();
        November.Reserve(Guid.NewGuid(), 0.1m, 0).ShouldBeNull();
    }

    [Fact]
    public void Lowered_limit_holds_at_once() => November.Reserve(Guid.NewGuid(), 0.5m, 50)!.Reserve(Guid.NewGuid(), 0.1m, 0.55m).ShouldBeNull();

    [Fact]
    public void Later_month_begins_anew_and_an_earlier_one_never_comes_back()
    {
        var spent = November.Reserve(Guid.NewGuid(), 50, 50)!;
        spent.In("2026-12").Reserve(Guid.NewGuid(), 50, 50).ShouldNotBeNull();
        spent.In("2026-10").ShouldBe(spent);
    }

    [Fact]
    public void Never_passes_the_month_whatever_crashes_and_whoever_else_writes() => Gen.Select(Gen.Int[0, 9], Gen.Int[1, 400]).Array[1, 120].Sample(steps =>
    {
        const decimal Limit = 10;
        // two activations that do not know of each other; a write goes through only on the version that it has read
        var (stored, version, spent) = (November, 0, 0m);
        var sides = new[] { (Book: stored, Seen: 0), (Book: stored, Seen: 0) };
        var open = new List<(int Side, Guid Asking, decimal Usd)>();
        foreach (var (what, cents) in steps)
        {
            var side = what % 2;
            if (what == 9) sides[side] = (stored with { Left = 0 }, version);   // a crash: what was left of the block is lost
            else if (what == 8) (sides[side].Book, stored, version) = Put(sides[side]) ? (sides[side].Book.Closed(), sides[side].Book.Closed(), Bump(ref sides[side].Seen)) : (sides[side].Book, stored, version);
            else if (what is 6 or 7 && open.FindIndex(o => o.Side == side) is >= 0 and var at)
            {
                var (_, asking, usd) = open[at];
                open.RemoveAt(at);
                sides[side].Book = sides[side].Book.Settle(asking, usd / 2);
                spent -= usd / 2;
            }
            else if (sides[side].Book.Reserve(Guid.NewGuid(), cents / 100m, Limit) is { } next)
            {
                if (next.Taken != sides[side].Book.Taken && !Put(sides[side])) { sides[side] = (stored with { Left = 0 }, version); continue; }
                if (next.Taken != sides[side].Book.Taken) (stored, version) = (next with { Reserved = next.Reserved.Clear(), Left = 0 }, Bump(ref sides[side].Seen));
                open.Add((side, next.Reserved.Keys.Except(sides[side].Book.Reserved.Keys).Single(), cents / 100m));
                sides[side].Book = next;
                spent += cents / 100m;
            }

            if (spent > Limit || stored.Taken > Limit) return false;
        }

        return true;

        bool Put((BudgetBook Book, int Seen) side) => side.Seen == version;
        int Bump(ref int seen) => seen = version + 1;
    });
}
