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
    public void Conversation_goes_as_told(string name, string channel) => new ScenarioRun(Scenario.Load(name), channel).Play();
}
