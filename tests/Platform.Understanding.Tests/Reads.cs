using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Understanding;

namespace Platform.Understanding.Tests;

/// <summary>Reads a text as a spa in Madrid would.</summary>
internal static class Reads
{
    public static readonly ImmutableArray<ServiceName> Services =
    [
        new("Massage 60m", ["massage"], 60, "60 EUR"),
        new("Deep tissue massage 90m", ["sports massage"], 90),
        new("Facial", []),
        new("Hair cut & color", []),
    ];

    private static readonly ImmutableArray<ServiceName> SpanishServices = [new("Masaje 60m", ["masaje"], 60), new("Corte de pelo", ["corte"]), new("Facial", [])];

    private static readonly TextReader Reader = new();

    public static ReadingContext Context { get; } = new()
    {
        Locale = "en",
        Zone = DateTimeZoneProviders.Tzdb["Europe/Madrid"],
        Reference = Instant.FromUtc(2026, 11, 24, 9, 0),
        Region = "ES",
        Services = Services,
    };

    public static Reading En(string text, Asked asked = Asked.None, string channel = "web") =>
        With(text, Context with { Asked = asked, Channel = channel });

    public static Reading Es(string text, Asked asked = Asked.None, string channel = "web") =>
        With(text, Context with { Locale = "es-ES", Asked = asked, Channel = channel, Services = SpanishServices });

    public static Reading With(string text, ReadingContext context) => Reader.Read(text, context);
}
