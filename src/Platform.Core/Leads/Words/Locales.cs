using System.Collections.Immutable;

namespace Platform.Core.Leads.Words;

/// <summary>BCP 47 tags, as far as a conversation needs them.</summary>
internal static class Locales
{
    /// <summary>The language of a tag: <c>es</c> of <c>es-MX</c>.</summary>
    public static ReadOnlySpan<char> Language(string locale) => locale.AsSpan().IndexOfAny('-', '_') is var dash and > 0 ? locale.AsSpan(0, dash) : locale;

    public static bool Same(string one, string other) => Language(one).Equals(Language(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag itself where its language is among those served, for its region tells how dates are written; else null.</summary>
    public static string? Served(string? locale, ImmutableArray<string> served) => locale is not null && served.Any(s => Same(s, locale)) ? locale : null;
}
