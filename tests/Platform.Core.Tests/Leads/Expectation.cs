using NodaTime.Text;
using Platform.Core.Conversations;
using Platform.Core.Scheduling;
using Platform.Core.Turns;
using Platform.Testing.Leads;

namespace Platform.Core.Tests.Leads;

/// <summary>What a line of a scenario expects of the reply before it.</summary>
internal static class Expectation
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static bool Holds(string line, TestConversation conversation, string channel, string question)
    {
        var reply = conversation.Last!;
        // a line for one channel begins with its name
        if (line.Split(' ', 2) is [Channels.Web or Channels.WhatsApp or Channels.Phone, var rest] named) return named[0] != channel || Holds(rest, conversation, "", question);
        if (line.StartsWith("<!", StringComparison.Ordinal)) return !Contains(reply.Text, line[2..]);
        // words differ on the phone, where they are spoken: those have their own lines
        if (line.StartsWith('<')) return channel == Channels.Phone || Contains(reply.Text, line[1..]);
        var parts = line[1..].Trim().Split(':', 2, StringSplitOptions.TrimEntries);
        if (parts is ["same question"]) return question.EndsWith(LastSentence(reply.Text), StringComparison.Ordinal);
        return parts.Length == 1 ? reply.Metadata.State == parts[0] : Value(parts[0], conversation) == (parts[1] == "-" ? null : parts[1]);
    }

    public static string Describe(TestConversation conversation) =>
        $"{conversation.Last!.Metadata.State}; " + string.Join("; ", new[] { "name", "phone", "email", "service", "time", "outcome", "action", "held", "booked" }.Select(n => $"{n}: {Value(n, conversation)}"));

    private static string? Value(string name, TestConversation conversation)
    {
        var (reply, slots) = (conversation.Last!, conversation.Last!.Metadata.Slots);
        return name switch
        {
            "name" => slots.Name,
            "phone" => slots.Phone,
            "email" => slots.Email,
            "service" => slots.Service,
            "time" => slots.PreferredTime is { } time ? Minute.Format(time.LocalDateTime) : null,
            "outcome" => reply.Metadata.Outcome,
            "action" => reply.Actions.FirstOrDefault(a => a is not TurnAction.QuickReplies)?.GetType().Name.ToLowerInvariant(),
            "choices" => string.Join(" | ", reply.Actions.OfType<TurnAction.QuickReplies>().SelectMany(q => q.Options)),
            "language" => conversation.State.Locale,
            "summary" => reply.Escalation?.Summary,
            "escalation" => reply.Escalation?.Reason,
            "cites" => reply.Metadata.Citations.IsEmpty ? null : string.Join(", ", reply.Metadata.Citations.Select(c => c.Title).Distinct()),
            "waiting" => conversation.Waitlist.Count == 0 ? null : string.Join(", ", conversation.Waitlist.Values.Select(w => w.Service)),
            "held" => Times(conversation.Reservations.Values.OfType<ReservationChange.Hold>().Select(h => h.Slot), conversation),
            "booked" => Times(conversation.Reservations.Values.OfType<ReservationChange.Book>().Select(b => b.Slot), conversation),
            _ => throw new FormatException($"Nothing is called '{name}'."),
        };
    }

    private static string? Times(IEnumerable<Slot> slots, TestConversation conversation)
    {
        var times = string.Join(", ", slots.Select(s => Minute.Format(s.Start.InZone(conversation.Config.Zone).LocalDateTime)));
        return times.Length == 0 ? null : times;
    }

    private static bool Contains(string text, string words) => text.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string LastSentence(string text) => text[(text.TrimEnd('?').LastIndexOfAny(['.', '!', '?']) + 1)..].Trim();
}
