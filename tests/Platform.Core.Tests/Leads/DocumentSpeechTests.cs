using NodaTime;
using Platform.Core.Contacts;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Core.Leads;
using Platform.Testing.Scheduling;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Leads;

public sealed class DocumentSpeechTests
{
    [Fact]
    public void What_has_no_blanks_is_cut_at_its_length_and_not_within_a_sign()
    {
        Of("a" + string.Concat(Enumerable.Repeat("😀", 700))).ShouldBe("a" + string.Concat(Enumerable.Repeat("😀", 299)) + "…");
        Of(new string('a', 5000)).ShouldBe(new string('a', 600) + "…");
    }

    [Fact]
    public void What_has_blanks_is_cut_between_words() => Of(string.Join(' ', Enumerable.Repeat("again,", 200))).ShouldEndWith("again, again…");

    private static string Of(string text) => DocumentSpeech.Of(
        new()
        {
            Config = TestClients.Spa(), Channel = Channels.Web, Person = Person.Unknown, Now = Instant.FromUtc(2026, 11, 24, 10, 0), Clock = Instant.FromUtc(2026, 11, 24, 10, 0), Turn = 1,
            Session = "s/1", Chance = new(Guid.Empty, Guid.Empty, ""), Messages = [], Readings = [],
        },
        new(text, [], new(1, 1, 1)));
}
