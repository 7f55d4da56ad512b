using CsCheck;
using Platform.Core.Models;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Models;

public sealed class SpokenSentencesTests
{
    [Fact]
    public void Sentences_come_when_they_are_whole_however_the_text_is_cut() => Gen.Int[1, 9].Sample(length =>
    {
        const string Text = "Oh, how nice! I can't say.  Really…  Well then.";
        var sentences = new SpokenSentences();
        var said = Text.Chunk(length).SelectMany(c => sentences.Add(new string(c))).ToList();
        if (sentences.End() is { } last) said.Add(last);
        said.ShouldBe(["Oh, how nice!", "I can't say.", "Really…", "Well then."]);
    });

    [Fact]
    public void Last_one_without_an_end_was_cut_and_is_not_said()
    {
        var sentences = new SpokenSentences();
        sentences.Add("That is good. And I would al").ShouldBe(["That is good."]);
        sentences.End().ShouldBeNull();
    }
}
