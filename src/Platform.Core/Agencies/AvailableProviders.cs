using System.Collections.Immutable;

namespace Platform.Core.Agencies;

/// <summary>What this installation can do: a config that asks for more is refused with the name of what there is.</summary>
public sealed record AvailableProviders
{
    public required ImmutableArray<string> Booking { get; init; }
    public required ImmutableArray<string> Crm { get; init; }

    /// <summary>Purposes that a conversation can be given.</summary>
    public required ImmutableArray<string> Purposes { get; init; }

    /// <summary>True where an SMS can be sent, as a second opt-in needs.</summary>
    public required bool SmsSender { get; init; }

    /// <summary>What is part of the product and needs no account elsewhere.</summary>
    public static AvailableProviders BuiltIn { get; } = new()
    {
        Booking = ["built_in"],
        Crm = ["none"],
        Purposes = Reading.PurposeNames.All,
        SmsSender = false,
    };

    /// <summary>Everything the config knows: for a version published before, which must stay readable whatever was switched off since.</summary>
    internal static AvailableProviders Everything { get; } = new()
    {
        Booking = Reading.BookingSection.Providers,
        Crm = Reading.CrmSection.Providers,
        Purposes = Reading.PurposeNames.All,
        SmsSender = true,
    };
}
