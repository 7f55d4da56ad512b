using Platform.Core.Agencies;
using Platform.Core.Leads.Words;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads.Words;

public sealed class ProfanityTests
{
    private static readonly ClientConfig Filtering = TestClients.Spa();

    [Theory]
    [InlineData("Fuck You", true)]
    [InlineData("mierda", true)]
    [InlineData("Ana Cabrón", true)]
    [InlineData("Ana García", false)]
    [InlineData("Hancock", false)]
    public void Swear_word_is_filtered_as_a_whole_word(string text, bool filtered) => Profanity.IsFiltered(Filtering, text).ShouldBe(filtered);

    [Fact]
    public void Nothing_is_filtered_where_the_policy_is_off() =>
        Profanity.IsFiltered(Filtering with { Policies = Filtering.Policies with { ProfanityFilter = false } }, "Fuck You").ShouldBeFalse();
}
