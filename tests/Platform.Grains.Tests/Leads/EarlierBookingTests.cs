using System.Text.Json;
using Platform.Core.Conversations;
using Platform.Grains.Contracts.Conversations;
using Platform.Grains.Tests.Conversations;
using Shouldly;
using Xunit;

namespace Platform.Grains.Tests.Leads;

/// <summary>People who come back, in a real cluster with PostgreSQL: known by a proven number, their bookings moved and called off from other conversations.</summary>
[Collection(nameof(DurableCollection))]
public sealed class EarlierBookingTests(DurableCluster cluster)
{
    private readonly string number = "+346" + Random.Shared.Next(10_000_000, 99_999_999);
    private int said;

    [Fact]
    public async Task Booked_on_one_channel_known_and_moved_on_another_and_called_off_on_the_web()
    {
        var whatsapp = Thread(Channels.WhatsApp);
        await Say(whatsapp, number, "I'm Ana García, ana@example.com, a massage next tuesday at 11:00");
        var booked = await Say(whatsapp, number, "yes");
        Outcome(booked).ShouldBe("booked");
        var reference = booked.RootElement.GetProperty("actions")[0].GetProperty("reference").GetString()!;

        var sms = Thread(Channels.Sms);
        Text(await Say(sms, number, "hi, a massage please")).ShouldContain("Is it still Ana García, email ana@example.com?");
        Text(await Say(Thread(Channels.Web), number, "hi, a massage please")).ShouldNotContain("Ana");
        Text(await Say(Thread(Channels.Sms) with { Client = DurableCluster.RealClient + "-two" }, number, "hi, a massage please")).ShouldNotContain("Ana");
        Text(await Say(new ThreadKey("other", DurableCluster.RealClient, Channels.Sms, Guid.NewGuid()), number, "hi, a massage please")).ShouldNotContain("Ana");

        var mover = Thread(Channels.Sms);
        Text(await Say(mover, number, "can I move my appointment to 12:30?")).ShouldContain("change your appointment");
        (await Times(whatsapp)).ShouldBe("booked 11:00", "the old time stands until the new one is confirmed");
        Outcome(await Say(mover, number, "yes")).ShouldBe("booked");
        (await Times(whatsapp)).ShouldBe("booked 12:30");

        var web = Thread(Channels.Web);
        Text(await Say(web, null, $"cancel my booking {reference}, my phone is {number}")).ShouldContain("Shall I cancel");
        Outcome(await Say(web, null, "yes")).ShouldBe("cancelled");
        (await Times(whatsapp)).ShouldBe("cancelled 12:30");
        (await cluster.Look<string>(whatsapp.Thread, "select status from leads where thread_id = $1")).ShouldBe("cancelled");

        Text(await Say(mover, number, "could you make it 4pm?")).ShouldContain("no longer stands");
    }

    [Fact]
    public async Task Tries_are_counted_over_the_death_of_memory_and_the_fifth_gets_a_human()
    {
        var web = Thread(Channels.Web);
        await Say(web, null, $"cancel my booking AAAAA-1111A, my phone is {number}");
        for (var n = 2; n <= 5; n++)
        {
            await cluster.Collect();
            var reply = await Say(web, null, $"AAAAA-1111{n}");
            (reply.RootElement.GetProperty("metadata").GetProperty("state").GetString() == "escalated").ShouldBe(n == 5, $"try {n}");
        }
    }

    private ThreadKey Thread(string channel) => new("earlier", DurableCluster.RealClient, channel, Guid.NewGuid());

    private async Task<JsonDocument> Say(ThreadKey thread, string? caller, string text)
    {
        var result = await cluster.Session(thread).Accept(Conversation.Request($"p{++said}", text) with { CallerId = caller, Locale = "en" }, null);
        result.Status.ShouldBe(AcceptStatus.Answered);
        return JsonDocument.Parse(result.Body);
    }

    private Task<string?> Times(ThreadKey thread) =>
        cluster.Look<string>(thread.Thread, "select status || ' ' || to_char(starts_at at time zone 'Europe/Madrid', 'HH24:MI') from reservations where thread_id = $1 and status <> 'held'");

    private static string Text(JsonDocument reply) => reply.RootElement.GetProperty("text").GetString()!;

    private static string? Outcome(JsonDocument reply) => reply.RootElement.GetProperty("metadata").TryGetProperty("outcome", out var outcome) ? outcome.GetString() : null;
}
