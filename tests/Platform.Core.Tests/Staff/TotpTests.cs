using NodaTime;
using Platform.Core.Staff;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Staff;

public sealed class TotpTests
{
    // "12345678901234567890", the secret of RFC 6238, appendix B.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1111111111);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_is_the_one_of_the_standard(long seconds, string code) =>
        Totp.CodeAt(Key, Totp.StepAt(Instant.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Code_of_a_step_beside_the_present_one_matches_its_step(int beside)
    {
        var step = Totp.StepAt(Now) + beside;
        Totp.Match(Key, Totp.CodeAt(Key, step), Now).ShouldBe(step);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public void Code_of_a_step_further_off_matches_nothing(int beside) =>
        Totp.Match(Key, Totp.CodeAt(Key, Totp.StepAt(Now) + beside), Now).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("50471")]
    [InlineData("0504710")]
    [InlineData("٠٥٠٤٧١")]
    public void Anything_else_matches_nothing(string code) => Totp.Match(Key, code, Now).ShouldBeNull();

    [Fact]
    public void Key_that_is_not_base_32_is_said_to_be_none() => Should.Throw<FormatException>(() => Totp.CodeAt("not a key", 1));
}
