using System.Collections.Immutable;
using NodaTime;
using Platform.Core.Leads.Words;
using Platform.Core.Scheduling;
using Platform.Core.Understanding;

namespace Platform.Core.Agencies;

/// <summary>A client's published config, validated and derived: what a turn pins. Built by <see cref="ClientConfigReader"/>.</summary>
public sealed record ClientConfig
{
    /// <summary>Version n of the client's history, from 1.</summary>
    public required int Version { get; init; }
    public required string ClientId { get; init; }
    public required string Name { get; init; }
    public string? Location { get; init; }

    /// <summary>The business's own phone, E.164.</summary>
    public string? Phone { get; init; }
    public required DateTimeZone Zone { get; init; }

    /// <summary>ISO 3166-1 alpha-2 region of phone numbers without a country code: of the business's phone, else of its zone.</summary>
    public required string Region { get; init; }

    /// <summary>Languages served, first is the default.</summary>
    public required ImmutableArray<string> Locales { get; init; }
    public required ImmutableArray<Service> Services { get; init; }

    /// <summary>The services as readers want them: one array for the life of this config.</summary>
    public required ImmutableArray<ServiceName> ServiceNames { get; init; }
    public required OpeningHours Hours { get; init; }
    public required string DefaultPurpose { get; init; }
    public required BookingRules Booking { get; init; }
    public required ChannelSettings Channels { get; init; }
    public required EscalationSettings Escalation { get; init; }
    public required PolicySettings Policies { get; init; }
    public required BudgetSettings Budget { get; init; }
    public SupportSettings Support { get; init; } = SupportSettings.Default;

    /// <summary>What is said, with the client's own sentences.</summary>
    public ClientTexts Texts { get; init; } = ClientTexts.BuiltIn;

    /// <summary>The client's own language model; null for the installation's.</summary>
    public LlmSettings? Llm { get; init; }

    public Service? FindService(string name) =>
        Services.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.Ordinal));
}
