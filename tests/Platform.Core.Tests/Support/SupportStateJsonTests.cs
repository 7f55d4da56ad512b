using Platform.Core.Support;
using Platform.Core.Understanding;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Support;

/// <summary>The stored state is a contract with every release before: its golden file must load and be written the same.</summary>
public sealed class SupportStateJsonTests
{
    [Fact]
    public void Golden_state_of_version_1_loads_and_is_written_the_same()
    {
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Support", "Stored", "support-state.v1.json")).Trim();
        SupportStateJson.Write(SupportStateJson.Read(golden)).ShouldBe(golden);
        SupportStateJson.Write(new SupportState
        {
            Turn = 4, Locale = "es", Question = SupportQuestion.Clarify, AskedAt = 4, Subject = "¿tienen aparcamiento?", Topic = Topics.Hours, Service = "Massage 60m", Said = "¿y los patinetes?",
            Lost = 1, Free = true, Outcome = "escalated",
        }).ShouldBe(golden);
    }

    [Fact]
    public void New_state_is_the_smallest_and_members_of_a_later_version_are_passed_over()
    {
        SupportStateJson.Write(SupportState.New).ShouldBe("{}");
        SupportStateJson.Read("""{"lost":2,"later":{"x":1}}""").Lost.ShouldBe(2);
    }
}
