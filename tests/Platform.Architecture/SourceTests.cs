using Shouldly;
using Xunit;

namespace Platform.Architecture;

public sealed class SourceTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Source>, IEnumerable<string>>> Rules = new(StringComparer.Ordinal)
    {
        ["too long"] = SourceRules.TooLong,
        ["several types"] = SourceRules.SeveralTypes,
        ["misnamed"] = SourceRules.Misnamed,
        ["unsealed"] = SourceRules.Unsealed,
        ["empty words"] = SourceRules.EmptyWords,
        ["static clock"] = SourceRules.StaticClocks,
        ["sleep"] = SourceRules.Sleeps,
        ["reentrant"] = SourceRules.Reentrant,
        ["unaliased"] = SourceRules.Unaliased,
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    [Fact]
    public void Every_source_is_looked_at() => Checkout.Sources.Count.ShouldBeGreaterThan(300);

    [Theory, MemberData(nameof(Names))]
    public void The_rule_holds(string rule) => Rules[rule](Checkout.Sources).ShouldBeEmpty();

    [Theory]
    [InlineData("too long", "web/Platform.Web/Program.cs", 41)]
    [InlineData("too long", "src/Platform.Core/Turns/Bad.cs", 201)]
    public void Red_proof_a_long_file_is_seen(string rule, string path, int lines) =>
        Rules[rule]([new(path, string.Concat(Enumerable.Repeat("// a line\n", lines)))]).ShouldNotBeEmpty();

    [Fact]
    public void Red_proof_a_long_grain_is_seen() =>
        SourceRules.TooLong([new("grains/Platform.Grains/Turns/Bad.cs", "internal sealed class Bad : Grain\n" + string.Concat(Enumerable.Repeat("// a line\n", 150)))]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("several types", "src/Platform.Core/Turns/One.cs", "public sealed class One;\npublic sealed record Two;")]
    [InlineData("misnamed", "src/Platform.Core/Turns/Other.cs", "public sealed class One;")]
    [InlineData("unsealed", "src/Platform.Core/Turns/One.cs", "public class One;")]
    [InlineData("unsealed", "src/Platform.Core/Turns/One.cs", "public record One;")]
    [InlineData("empty words", "src/Platform.Core/Turns/TurnManager.cs", "public sealed class TurnManager;")]
    [InlineData("static clock", "src/Platform.Core/Turns/One.cs", "var now = DateTime.UtcNow;")]
    [InlineData("static clock", "grains/Platform.Grains/Turns/One.cs", "var now = SystemClock.Instance.GetCurrentInstant();")]
    [InlineData("sleep", "web/Platform.Web/Turns/One.cs", "Thread.Sleep(100);")]
    [InlineData("reentrant", "grains/Platform.Grains/Turns/One.cs", "[Reentrant]")]
    [InlineData("unaliased", "grains/Platform.Grains.Contracts/Turns/IOne.cs", "public interface IOne : IGrainWithStringKey;")]
    public void Red_proof_a_bad_source_is_seen(string rule, string path, string text) => Rules[rule]([new(path, text)]).ShouldNotBeEmpty();
}
