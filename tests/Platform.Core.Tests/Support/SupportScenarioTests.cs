using Platform.Core.Conversations;
using Platform.Core.Tests.Leads;
using Xunit;

namespace Platform.Core.Tests.Support;

public sealed class SupportScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Support", "Scenarios");

    public static TheoryData<string, string> Conversations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var name in Directory.EnumerateFiles(Folder, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal))
                foreach (var channel in Scenario.Load(name, Folder).Settings.TryGetValue("only", out var only) ? [only] : (string[])[Channels.Web, Channels.WhatsApp, Channels.Phone])
                    all.Add(name, channel);
            return all;
        }
    }

    [Theory, MemberData(nameof(Conversations))]
    public void Conversation_goes_as_told(string name, string channel) => new SupportRun(Scenario.Load(name, Folder), channel).Play();
}
