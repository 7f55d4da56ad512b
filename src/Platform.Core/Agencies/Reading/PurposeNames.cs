using System.Collections.Immutable;
using Platform.Core.Turns;

namespace Platform.Core.Agencies.Reading;

internal static class PurposeNames
{
    public static ImmutableArray<string> All { get; } = [Purposes.LeadCapture, Purposes.Support];

    public static string Read(ConfigValue value, AvailableProviders available) =>
        Provider.Read(value, All, available.Purposes) ?? Purposes.LeadCapture;
}
