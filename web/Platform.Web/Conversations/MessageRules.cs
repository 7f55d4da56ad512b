using System.Buffers;
using Platform.Core.Turns;

namespace Platform.Web.Conversations;

/// <summary>What every door asks of a message.</summary>
internal static class MessageRules
{
    internal const int MaxText = 4_000;
    internal const int MaxId = 200;

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 32).Concat(Enumerable.Range(127, 33)).Select(code => (char)code)]);

    internal static string? PurposeFault(string? purpose) => purpose switch
    {
        null or Purposes.LeadCapture or Purposes.Support or Purposes.Auto => null,
        _ => "purpose is lead_capture, support or auto, or absent for the client's own.",
    };

    internal static string? IdFault(string name, string id) =>
        id.Length is 0 or > MaxId || HoldsControls(id) || !IsWellFormed(id) ? $"{name} has 1 to {MaxId} characters, and no control characters."
        : EffectMessages.Is(id) ? $"{name} may not begin with {EffectMessages.Prefix}: such messages are the platform's own." : null;

    internal static string? TextFault(string text) => text.Length > MaxText
        ? "message has 4,000 characters at most."
        : string.IsNullOrWhiteSpace(Clean(text)) ? "message is empty." : IsWellFormed(text) ? null : "message holds half a character (a lone surrogate).";

    internal static bool HoldsControls(string text) => text.AsSpan().ContainsAny(Controls);

    /// <summary>Without NUL, which no PostgreSQL text can hold.</summary>
    internal static string Clean(string text) => text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAnyInRange('\ud800', '\udfff') is var at and >= 0)
        {
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            text = text[(at + 2)..];
        }

        return true;
    }
}
