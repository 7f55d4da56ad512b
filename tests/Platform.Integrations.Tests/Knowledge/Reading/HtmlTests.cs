using System.Text;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Knowledge.Reading;

public sealed class HtmlTests
{
    [Fact]
    public async Task Page_gives_its_main_part_without_menus_scripts_and_forms()
    {
        var read = await ReadFile.Done("""
            <!doctype html><html><head><title> The  House </title><style>p{}</style></head><body>
            <nav><a href="/">Home</a></nav><header>Menu of the day</header>
            <main><h1>Parking</h1><p>There is a <b>car park</b><br>behind the house, with room for twenty cars and a place for bicycles.</p>
            <script>steal()</script><form><label>Name</label></form>
            <ul><li>Cars: free<li>Coaches: <p>10 EUR</p></ul><p hidden>secret</p>
            <table><tr><th>Day</th><th>Open</th></tr><tr><td>Monday</td><td>9 to 5</td></tr></table>
            <details><summary>May I bring a dog?</summary><p>Yes, a small one.</p></details></main>
            <footer>All rights reserved</footer></body></html>
            """, mediaType: "text/html", title: "");

        (read.MediaType, read.Text.Title).ShouldBe(("text/html", "The House"));
        read.Lines().ShouldBe([
            "[Parking] There is a car park|behind the house, with room for twenty cars and a place for bicycles.||Cars: free|Coaches:|10 EUR||Day: Monday; Open: 9 to 5",
            "[May I bring a dog?] Yes, a small one."]);
    }

    [Fact]
    public async Task Page_is_a_page_whatever_its_name_and_type_say() =>
        (await ReadFile.Done("<html><body><p>Open all day.</p></body></html>", "notes.txt", "text/plain")).MediaType.ShouldBe("text/html");

    [Fact]
    public async Task Questions_of_a_page_without_a_main_part_are_all_read()
    {
        var questions = string.Concat(Enumerable.Range(1, 20).Select(n => $"<div class=faq><h3>Question number {n}?</h3><div class=hidden>Answer number {n}.</div></div>"));

        var read = await ReadFile.Done($"<html><body><div id=top>Welcome</div>{questions}</body></html>");

        read.Text.Sections.Count(section => section.Heading.StartsWith("Question", StringComparison.Ordinal)).ShouldBe(20);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div></x>")]
    [InlineData("<ul><li>")]
    [InlineData("<b><!-- </b> -->")]
    [InlineData("<!-- --!><div><!-- -->")]
    [InlineData("<!--><div><!-- -->")]
    [InlineData("<!---><div><!-- -->")]
    [InlineData("<div><! </div>")]
    [InlineData("<div></ </div>")]
    [InlineData("<div><textarea></div></textarea>")]
    [InlineData("<div><object></div></object>")]
    [InlineData("<svg><style><g>")]
    [InlineData("<svg><tr>")]
    [InlineData("<template>")]
    public async Task Page_that_is_nested_without_end_is_refused(string tags) =>
        (await ReadFile.Problem(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tags, 100_000)) + "deep"))).ShouldContain("nested");

    [Theory]
    [InlineData("")]
    [InlineData("<!-- --!>")]
    [InlineData("<!-->")]
    [InlineData("<!--->")]
    [InlineData("<svg><style>")]
    public async Task Tag_with_attributes_without_end_is_refused(string before) =>
        (await ReadFile.Problem(Encoding.UTF8.GetBytes($"<html><body>{before}<p {string.Concat(Enumerable.Range(0, 100_000).Select(n => $"a{n}=1 "))}>deep"))).ShouldContain("nested");

    [Fact]
    public async Task Long_list_without_end_tags_and_scripts_full_of_tags_are_no_depth() =>
        (await ReadFile.Done($"<html><body><script>'{string.Concat(Enumerable.Repeat("<div>", 5_000))}'</script><ul>{string.Concat(Enumerable.Repeat("<li>one <p>two", 5_000))}</ul>")).Text.Sections.ShouldHaveSingleItem();
}
