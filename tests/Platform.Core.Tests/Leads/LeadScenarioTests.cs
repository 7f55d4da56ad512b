using Platform.Core.Conversations;
using Xunit;

namespace Platform.Core.Tests.Leads;

public sealed class LeadScenarioTests
{
    public static TheoryData<string, string> Conversations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Scenario.Names)
                foreach (var channel in Scenario.Load(name).Settings.TryGetValue("only", out var only) ? [only] : (string[])[Channels.Web, Channels.WhatsApp, Channels.Phone])
                    all.Add(name, channel);
            return all;
        }
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Conversation_goes_as_told(string name, string channel) => new ScenarioRun(Scenario.Load(name), channel, []).Play();

    /// <summary>Answers, corrections and courtesy are never taken for questions, however much the client's documents have to say.</summary>
    [Theory, MemberData(nameof(WithoutDocuments))]
    public void Conversation_goes_as_told_whatever_documents_there_are(string name) => new ScenarioRun(Scenario.Load(name), Channels.Web, BaitDocuments.All).Play();

    // what is not known without documents may be known with them
    public static TheoryData<string> WithoutDocuments =>
    [
        .. Scenario.Names.Where(n => Scenario.Load(n) is var told && told.Facts.All(f => f.Kind != "document") && told.Settings.GetValueOrDefault("only", Channels.Web) == Channels.Web
            && !told.Lines.Any(l => l.Contains("don't know", StringComparison.Ordinal) || l.Contains("no lo sé", StringComparison.Ordinal))),
    ];
}
