using System.Text;
using NodaTime;
using Platform.Core.Conversations;
using Platform.Core.Tests.Leads;
using Platform.Testing.Leads;
using Platform.Testing.Support;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Support;

/// <summary>What a colleague reads is cut between two signs, never within one: a half would be no text that the database takes.</summary>
public sealed class StorableSummaryTests
{
    private static readonly global::Platform.Understanding.TextReader Reader = new();
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);
    private static readonly string Smiles = string.Concat(Enumerable.Repeat("😀", 200));

    // with one sign more or less, one of the two is cut where a pair stands
    [Theory, InlineData("!"), InlineData("!!")]
    public void Long_request_for_a_human_is_cut_between_two_signs(string end)
    {
        TestSupport support = new(ScenarioRun.Client("spa"), Reader, Now, Channels.Web, []);

        IsWhole(support.Say($"can I talk to a person please{end} {Smiles}").Escalation!.Summary);
    }

    [Theory, InlineData("!"), InlineData("!!")]
    public void Long_note_is_cut_between_two_signs(string end)
    {
        TestConversation talk = new(ScenarioRun.Client("spa"), Reader, Now);

        talk.Say($"please note that I have a bad back{end} {Smiles}");
        IsWhole(talk.Say("can I talk to a person please?").Escalation!.Summary);
    }

    private static void IsWhole(string summary)
    {
        summary.ShouldContain("😀");
        summary.EnumerateRunes().ShouldNotContain(Rune.ReplacementChar);
    }
}
