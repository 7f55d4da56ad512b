using Platform.Core.Conversations;
using Platform.Core.Privacy;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Privacy;

public sealed class PersonKeyTests
{
    private const string Phone = "+34600000001";
    private static readonly ThreadHash Hash = new(new byte[32]);

    [Fact]
    public void Number_stands_for_its_threads_on_every_channel_that_has_numbers_and_for_its_contacts()
    {
        var person = PersonKey.Of(Hash, "acme", "spa", Phone, null, []);

        person.Threads.ShouldBe([.. new[] { Channels.Phone, Channels.WhatsApp, Channels.Sms }.Select(channel => Hash.For("acme", "spa", channel, ThreadHash.Numbers, Phone).Thread)]);
        person.Addresses.ShouldBe([Hash.Contact("acme", "spa", Phone, sandbox: false), Hash.Contact("acme", "spa", Phone, sandbox: true)]);
    }

    [Fact]
    public void Without_a_number_only_the_threads_that_are_known_are_theirs()
    {
        var thread = Guid.NewGuid();

        var person = PersonKey.Of(Hash, "acme", "spa", null, "ann@example.com", [thread]);

        person.Threads.ShouldBe([thread]);
        person.Addresses.ShouldBeEmpty();
    }

    [Fact]
    public void Mark_is_the_same_for_the_same_person_and_another_for_another_client_key_or_person()
    {
        var mark = PersonKey.Of(Hash, "acme", "spa", Phone, "ann@example.com", []).Mark;
        var otherKey = new ThreadHash([.. Enumerable.Repeat((byte)1, 32)]);

        PersonKey.Of(Hash, "acme", "spa", Phone, null, []).Mark.ShouldBe(mark);
        new[]
        {
            PersonKey.Of(Hash, "acme", "gym", Phone, null, []), PersonKey.Of(Hash, "other", "spa", Phone, null, []), PersonKey.Of(otherKey, "acme", "spa", Phone, null, []),
            PersonKey.Of(Hash, "acme", "spa", "+34600000002", null, []), PersonKey.Of(Hash, "acme", "spa", null, "ann@example.com", []),
        }.ShouldAllBe(other => other.Mark != mark);
    }
}
