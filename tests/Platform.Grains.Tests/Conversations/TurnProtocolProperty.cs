using CsCheck;
using Xunit;

namespace Platform.Grains.Tests.Conversations;

/// <summary>
/// Random interleavings of everything that can happen to a session, against a simple model: nothing lost, nothing doubled,
/// turns without gaps, not one bot word after an acknowledged takeover, nobody left waiting.
/// </summary>
public sealed class TurnProtocolProperty
{
    private static readonly Gen<(Happening What, int Which)[]> Histories =
        Gen.Select(Gen.Enum<Happening>(), Gen.Int[0, 19]).Array[1, 120];

    [Fact]
    public void Whatever_happens_nothing_is_lost_doubled_or_said_after_a_takeover() =>
        Histories.Sample(history =>
        {
            using var run = new ProtocolRun();
            foreach (var (what, which) in history) run.Happen(what, which);
            run.Finish();
            return true;
        }, iter: 3000, print: history => string.Join(", ", history.Select(h => $"{h.What}:{h.Which}")));
}
