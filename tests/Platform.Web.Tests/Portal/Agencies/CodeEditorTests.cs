using Bunit;
using Platform.Core.Agencies;
using Platform.Web.Portal.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Portal.Agencies;

public sealed class CodeEditorTests : BunitContext
{
    public CodeEditorTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Faults_are_listed_with_line_column_and_path()
    {
        var editor = Show([new(3, 7, "business_profile.name", "A name is needed.")]);

        editor.Find(".faults .place").TextContent.ShouldBe("Line 3, column 7");
        editor.Find(".faults .path").TextContent.ShouldBe("business_profile.name");
        editor.Find("textarea").GetAttribute("aria-invalid").ShouldBe("true");
        JSInterop.VerifyInvoke("portal.editor.mark").Arguments[1].ShouldBeEquivalentTo(new[] { 3 });
    }

    [Fact]
    public void Fault_that_is_clicked_takes_the_cursor_to_its_place()
    {
        var editor = Show([new(12, 5, "", "Unknown key.")]);
        editor.Find(".faults button").Click();

        JSInterop.VerifyInvoke("portal.editor.goTo").Arguments.Skip(1).ShouldBe([12, 5]);
    }

    [Fact]
    public void Text_without_faults_is_called_valid() => Show([]).Find(".good-line").TextContent.ShouldContain("Valid");

    [Fact]
    public async Task Save_key_tells_what_was_typed_before_it_asks()
    {
        var heard = new List<string>();
        var editor = Render<CodeEditor>(parameters => parameters
            .Add(one => one.Text, "a: 1").Add(one => one.Faults, []).Add(one => one.Label, "Config")
            .Add(one => one.Changed, heard.Add).Add(one => one.SaveAsked, () => heard.Add("save")));
        await editor.InvokeAsync(() => editor.Instance.Save("a: 2"));

        heard.ShouldBe(["a: 2", "save"]);
    }

    private IRenderedComponent<CodeEditor> Show(IReadOnlyList<ConfigError> faults) => Render<CodeEditor>(parameters => parameters
        .Add(one => one.Text, "client_id: spa").Add(one => one.Faults, faults).Add(one => one.Label, "Config"));
}
