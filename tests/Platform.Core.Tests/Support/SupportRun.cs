using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Escalation;
using Platform.Core.Tests.Leads;
using Platform.Core.Turns;
using Platform.Testing.Knowledge;
using Platform.Testing.Leads;
using Platform.Testing.Support;

namespace Platform.Core.Tests.Support;

/// <summary>Plays a support conversation on one channel, and goes on in lead capture once it was handed on; throws with the transcript at the first thing that is not as expected.</summary>
internal sealed class SupportRun
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();
    private readonly StringBuilder transcript = new();
    private readonly Scenario scenario;
    private readonly string channel;
    private readonly TestSupport support;
    private readonly TestConversation booking;
    private bool handed;
    private string text = "";
    private TurnMetadata metadata = new();
    private IReadOnlyList<TurnAction> actions = [];
    private EscalationRequest? escalation;

    public SupportRun(Scenario scenario, string channel)
    {
        (this.scenario, this.channel) = (scenario, channel);
        var config = Config(scenario);
        var now = config.Zone.AtLeniently(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(scenario.Settings["now"]).GetValueOrThrow()).ToInstant();
        var documents = TestDocuments.Of(scenario.Facts.Where(f => f.Kind == "document").Select(f => f.What));
        var person = new Person { Locale = scenario.Settings.GetValueOrDefault("locale") };
        support = new(config, Reader, now, channel, documents) { Person = person, Free = scenario.Settings.GetValueOrDefault("purpose") == Purposes.Auto };
        booking = new(config, Reader, now, channel) { Person = person, Documents = documents };
    }

    public void Play()
    {
        foreach (var line in scenario.Lines)
        {
            if (line == "@ the search is broken" || line == "@ the search works again") support.Broken = line.EndsWith("broken", StringComparison.Ordinal);
            else if (line.StartsWith('>')) Say(line[1..].Trim());
            else if (!Holds(line)) throw Fault($"not '{line}'");
        }
    }

    private void Say(string said)
    {
        if (handed) Told(booking.Say(said));
        else Asked(said);

        transcript.AppendLine(CultureInfo.InvariantCulture, $"> {said}").AppendLine(CultureInfo.InvariantCulture, $"< {text}");
        if (Manners.Fault(text, actions, channel) is { } fault) throw Fault(fault);
    }

    private void Asked(string said)
    {
        var reply = support.Say(said);
        handed = reply.HandOn is not null;
        if (reply.HandOn is { } on) Told(booking.Take(support.Turn, on.Before, said));
        else (text, metadata, actions, escalation) = (reply.Text, reply.Metadata, reply.Actions, reply.Escalation);
    }

    private void Told(Core.Leads.LeadReply reply) => (text, metadata, actions, escalation) = (reply.Text, reply.Metadata, reply.Actions, reply.Escalation);

    private bool Holds(string line)
    {
        if (line.Split(' ', 2) is [Channels.Web or Channels.WhatsApp or Channels.Phone, var rest] named) return named[0] != channel || Has(rest);
        // words differ on the phone, where they are spoken: those have their own lines
        return (line.StartsWith('<') && !line.StartsWith("<!", StringComparison.Ordinal) && channel == Channels.Phone) || Has(line);
    }

    private bool Has(string line)
    {
        if (line.StartsWith("<!", StringComparison.Ordinal)) return !text.Contains(line[2..].Trim(), StringComparison.OrdinalIgnoreCase);
        if (line.StartsWith('<')) return text.Contains(line[1..].Trim(), StringComparison.OrdinalIgnoreCase);
        var parts = line[1..].Trim().Split(':', 2, StringSplitOptions.TrimEntries);
        return parts.Length == 1 ? metadata.State == parts[0] : Value(parts[0]) == (parts[1] == "-" ? null : parts[1]);
    }

    private string? Value(string name) => name switch
    {
        "purpose" => metadata.Purpose,
        "outcome" => metadata.Outcome,
        "intent" => metadata.Intent,
        "escalation" => escalation?.Reason,
        "service" => metadata.Slots.Service,
        "name" => metadata.Slots.Name,
        "cites" => metadata.Citations.IsEmpty ? null : string.Join(", ", metadata.Citations.Select(c => c.Title).Distinct()),
        "choices" => actions.OfType<TurnAction.QuickReplies>().FirstOrDefault() is { } quick ? string.Join(" | ", quick.Options) : null,
        "asked" => support.Asked?.Text,
        _ => throw new FormatException($"Nothing is called '{name}'."),
    };

    private InvalidOperationException Fault(string what) =>
        new($"{scenario.Name} on {channel}: {what} after:\n{transcript}  [{metadata.Purpose} {metadata.State}; intent: {metadata.Intent} {metadata.Confidence:0.00}; outcome: {metadata.Outcome}; escalation: {escalation?.Reason}; cites: {Value("cites")}; asked: {support.Asked?.Text}; parts: {metadata.Answer}]");

    private static ClientConfig Config(Scenario scenario)
    {
        var config = ScenarioRun.Client(scenario.Settings["client"]);
        return scenario.Settings.GetValueOrDefault("fallback") == "no human" ? config with { Support = config.Support with { FallbackToHandoff = false } } : config;
    }
}
