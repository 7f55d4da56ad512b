using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Understanding;

namespace Platform.Silo.Leads;

/// <summary>Reads a sentence before the silo takes calls: the first person to call does not wait for tables to load and code to compile.</summary>
internal sealed class WarmReading(IReadText reader, IClock clock) : IHostedService
{
    private const string Sentence = "Hi, my name is Ann Bell, +34 612 345 678, ann@example.com: a massage tomorrow at half past four, or the day after?";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var channel in (string[])[Channels.Web, Channels.Phone])
        {
            foreach (var locale in (string[])["en", "es"]) reader.Read(Sentence, Context(channel, locale));
        }
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ReadingContext Context(string channel, string locale) => new()
    {
        Locale = locale,
        Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
        Reference = clock.GetCurrentInstant(),
        Region = "ES",
        Services = [new("Massage 60m", ["massage"])],
        Channel = channel,
    };
}
