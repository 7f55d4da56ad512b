using System.Text.RegularExpressions;
using Platform.Core.Conversations;
using Platform.Core.Leads;
using Platform.Core.Turns;

namespace Platform.Core.Tests.Leads;

/// <summary>What holds of every reply, whatever it says: one question at a time, speakable on the phone, buttons that fit.</summary>
internal static partial class Manners
{
    public static string? Fault(LeadReply reply, string channel) => Fault(reply.Text, reply.Actions, channel);

    public static string? Fault(string text, IReadOnlyList<TurnAction> actions, string channel)
    {
        if (text.Length == 0) return "it says nothing";
        if (text.Count(c => c == '?') > 1) return "it asks two questions in one breath";
        if (Clumsy().Match(text) is { Success: true } clumsy) return $"'{clumsy.Value}' is clumsy";
        if (char.IsLower(text[0])) return "it begins with a small letter";
        if (channel == Channels.Phone && Unspeakable().Match(text) is { Success: true } sign) return $"'{sign.Value}' cannot be said";
        return channel == Channels.WhatsApp ? actions.OfType<TurnAction.QuickReplies>().Select(q => Misfit(q.Options)).FirstOrDefault(m => m is not null) : null;
    }

    private static string? Misfit(IReadOnlyList<string> options)
    {
        var most = options.Count > 3 ? 24 : 20;
        return options.Count > 10 ? "more than ten options" : options.Where(o => o.Length > most).Select(o => $"'{o}' does not fit").FirstOrDefault();
    }

    [GeneratedRegex(@"  |\.\.|,,| ,|\{|\}|\b(?!(?:zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b)(\w{3,}) \1\b|(am|pm) (am|pm)\b|\b1 (hours|minutes|days|horas|minutos|días)\b|\by (hi|i)[a-z]+|\bo (ho|o)[a-z]+|\ba las la\b", RegexOptions.IgnoreCase)]
    private static partial Regex Clumsy();

    [GeneratedRegex(@"[@+_/€$£&#]|\d:\d|\b(EUR|USD|GBP)\b|\d(m|min|h)\b")]
    private static partial Regex Unspeakable();
}
