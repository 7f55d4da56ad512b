using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;
using Platform.Core.Agencies;
using Platform.Core.Conversations;
using Platform.Core.Knowledge;
using Platform.Integrations.Agencies;
using Platform.Testing.Knowledge;
using Platform.Testing.Leads;

namespace Platform.Core.Tests.Leads;

/// <summary>Plays a scenario on one channel; throws with the transcript at the first thing that is not as expected.</summary>
/// <param name="documents">The client's, besides those that the scenario names.</param>
internal sealed class ScenarioRun(Scenario scenario, string channel, ImmutableArray<Passage> documents)
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();
    private readonly StringBuilder transcript = new();
    private readonly TestConversation conversation = Begin(scenario, channel, documents);
    private readonly ScriptedSecondReader model = new();
    private string question = "";

    public void Play()
    {
        if (scenario.Lines.Any(l => l.StartsWith('~'))) conversation.Model = model.Work;
        foreach (var (kind, what) in scenario.Facts)
        {
            if (kind == "taken") Take(what);
            else if (kind == "booked") Booked(what.Split(' '));
            else if (kind == "contact") Keep(what.Split(' ', 2));
        }
        for (var i = 0; i < scenario.Lines.Count; i++)
        {
            var line = scenario.Lines[i];
            if (line.StartsWith('@')) Happen(line[1..].Trim());
            else if (line.StartsWith('>')) i += Say(i);
            else if (!Expectation.Holds(line, conversation, channel, question)) throw new InvalidOperationException($"{scenario.Name} on {channel}: not '{line}' after:\n{transcript}  [{Expectation.Describe(conversation)}]");
        }
    }

    private int Say(int at)
    {
        var burst = scenario.Lines.Skip(at + 1).TakeWhile(l => l.StartsWith(">>", StringComparison.Ordinal)).ToList();
        var texts = burst.Prepend(scenario.Lines[at]).Select(l => l.TrimStart('>').Trim()).ToArray();
        question = conversation.Last?.Text ?? "";
        var said = scenario.Lines.ElementAtOrDefault(at + burst.Count + 1) is { } next && next.StartsWith('~') ? next[1..] : null;
        model.Expect(said);
        var reply = conversation.Say(texts);
        transcript.AppendLine($"> {string.Join(" / ", texts)}").AppendLine($"< {reply.Text}");
        if (Manners.Fault(reply, channel) is { } fault) throw new InvalidOperationException($"{scenario.Name} on {channel}: {fault}, after:\n{transcript}");
        if (said is not null && !model.WasAsked) throw new InvalidOperationException($"{scenario.Name} on {channel}: no model was asked after:\n{transcript}");
        return burst.Count + (said is null ? 0 : 1);
    }

    private void Happen(string what)
    {
        transcript.AppendLine($"@ {what}");
        if (what == "another session") conversation.Leave();
        else if (what.EndsWith("is cancelled", StringComparison.Ordinal)) conversation.Records.Cancel(conversation.Records.Find(new() { Now = conversation.Clock, Number = what.Split(' ')[0] }).Bookings[0].Id);
        else if (what.EndsWith("is free again", StringComparison.Ordinal)) Slot(what, "is free again", conversation.GiveBack);
        else if (what.EndsWith("is offered", StringComparison.Ordinal)) Slot(what, "is offered", (service, at) => transcript.AppendLine($"< {conversation.Call(service, at).Text}"));
        else if (what.EndsWith("is taken", StringComparison.Ordinal)) Take(what[..^"is taken".Length].Trim());
        else if (what.EndsWith("minutes pass", StringComparison.Ordinal)) conversation.Clock += Duration.FromMinutes(int.Parse(what.Split(' ')[0]));
        else if (what.EndsWith("days pass", StringComparison.Ordinal)) conversation.Clock += Duration.FromDays(int.Parse(what.Split(' ')[0]));
        else throw new FormatException($"'{what}' cannot happen.");
    }

    private void Take(string what)
    {
        var words = what.Split(' ', 2);
        conversation.Take(words[1], At(words[0]));
    }

    private static void Slot(string what, string happens, Action<string, LocalDateTime> to)
    {
        var words = what[..^happens.Length].Trim().Split(' ', 2);
        to(words[1], At(words[0]));
    }

    private void Booked(string[] words) => conversation.Booked(string.Join(' ', words[1..^2]), At(words[0]), words[^2], words[^1]);

    private void Keep(string[] words)
    {
        var values = words[1].Split(',', StringSplitOptions.TrimEntries);
        conversation.Records.Keep(words[0], new(values[0], values.Length > 2 ? values[2] : words[0], values.Length > 1 && values[1] != "-" ? values[1] : null));
    }

    private static LocalDateTime At(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).GetValueOrThrow();

    private static TestConversation Begin(Scenario scenario, string channel, ImmutableArray<Passage> documents)
    {
        var config = Client(scenario.Settings["client"]);
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(scenario.Settings["now"]).GetValueOrThrow();
        var caller = scenario.Settings.GetValueOrDefault("caller")?.Split(' ', 2);
        return new(config, Reader, config.Zone.AtLeniently(local).ToInstant(), channel)
        {
            Documents = [.. TestDocuments.Of(scenario.Facts.Where(f => f.Kind == "document").Select(f => f.What)), .. documents],
            Person = new() { CallerId = caller is null or ["-", ..] ? null : caller[0], Name = caller?.Length > 1 ? caller[1] : null, Locale = scenario.Settings.GetValueOrDefault("locale") },
        };
    }

    internal static ClientConfig Client(string name)
    {
        var (root, error) = new YamlConfigParser().Parse(File.ReadAllText(Path.Combine(Scenario.Folder, "clients", name + ".yaml")));
        if (root is null) throw new FormatException(error!.Message);
        var reading = ClientConfigReader.ReadPublished(root, name, 1);
        return reading.Config ?? throw new FormatException(string.Join("; ", reading.Errors.Select(e => $"{e.Path}: {e.Message}")));
    }
}
