using Platform.Integrations.Privacy;
using Platform.Web.Portal.Privacy;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Privacy;

public sealed class PrivacyWordsTests
{
    [Theory]
    [InlineData(0, 0, 0, "nothing")]
    [InlineData(1, 0, 0, "1 session")]
    [InlineData(2, 1, 0, "2 sessions and 1 lead")]
    [InlineData(2, 1, 3, "2 sessions, 1 lead and 3 waiting list entries")]
    public void What_there_is_is_listed_in_words(int sessions, int leads, int waitlist, string words) =>
        PrivacyWords.List(HeldCounts.None with { Sessions = sessions, Leads = leads, Waitlist = waitlist }).ShouldBe(words);
}
