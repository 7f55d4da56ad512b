using System.Collections.Frozen;
using Platform.Core.Agencies;

namespace Platform.Core.Leads.Words;

/// <summary>Swear words, a list <c>profanity</c> in each language's texts: with <c>policies.profanity_filter</c> they are nobody's name and never said back.</summary>
internal static class Profanity
{
    private static readonly FrozenSet<string> All = TextFiles.All.SelectMany(t => t.Words("profanity")).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the policy is on and a whole word of the text is one of them, whatever language is spoken.</summary>
    public static bool IsFiltered(ClientConfig config, string text) =>
        config.Policies.ProfanityFilter && text.Split([' ', '-', '.', ',', '\'', '_', '!', '*'], StringSplitOptions.RemoveEmptyEntries).Any(All.Contains);
}
