using System.Text.Json;
using Platform.Grains.Contracts.Conversations;
using Platform.Web.Chat;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Chat;

public sealed class ChatRepliesTests
{
    private readonly FrameQueue frames = new();
    private readonly ChatReplies replies;

    public ChatRepliesTests() => replies = new(frames);

    [Fact]
    public async Task Words_that_come_after_their_reply_was_shown_are_dropped()
    {
        Answer(1, "One.");
        Answer(2, "Two.");
        await replies.Token(1, 0, "One.");
        await replies.Token(2, 0, "Two.");
        (await Shown()).ShouldBe(["One.", "complete", "Two.", "complete"]);
    }

    [Fact]
    public async Task First_turn_of_a_new_session_is_shown_whole()
    {
        Answer(1, "One.");
        Answer(2, "Two.");
        await replies.Token(1, 0, "Hello");
        Answer(1, "Hello again.");
        await replies.Token(2, 0, "And");
        (await Shown()).ShouldBe(["One.", "complete", "Two.", "complete", "Hello", " again.", "complete", "And"]);
    }

    private void Answer(int turn, string text)
    {
        replies.Begin(20);
        replies.End(new(AcceptStatus.Answered, turn, JsonSerializer.SerializeToUtf8Bytes(new { text, actions = Array.Empty<string>(), metadata = new { } }), false), $"m{turn}");
    }

    private async Task<List<string>> Shown()
    {
        frames.Close();
        var shown = new List<string>();
        await foreach (var frame in frames.ReadAsync(TestContext.Current.CancellationToken)) shown.Add(frame is ChatFrame.Token token ? token.Content : "complete");
        return shown;
    }
}
