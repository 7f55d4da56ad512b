using CsCheck;
using Platform.Core.Agencies;
using Platform.Integrations.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Integrations.Tests.Agencies;

public sealed class YamlConfigParserTests
{
    private readonly YamlConfigParser parser = new();

    [Fact]
    public void Nodes_know_their_places()
    {
        var root = Map("""
            one: 1
            two:
              - "a"
              - { three: 'b', four: }
            """);

        root.Entries[1].ShouldSatisfyAllConditions(e => (e.Line, e.Column).ShouldBe((2, 1)), e => (e.Value.Line, e.Value.Column).ShouldBe((3, 3)));
        var list = root.Entries[1].Value.ShouldBeOfType<ConfigNode.Sequence>();
        list.Items[0].ShouldBe(new ConfigNode.Scalar("a", true, 3, 5));
        var inner = list.Items[1].ShouldBeOfType<ConfigNode.Map>();
        inner.Entries[0].ShouldBe(new ConfigEntry("three", new ConfigNode.Scalar("b", true, 4, 14), 4, 7));
        inner.Entries[1].Value.ShouldBeOfType<ConfigNode.Scalar>().Text.ShouldBeNull();
    }

    [Theory]
    [InlineData("~"), InlineData("null"), InlineData("NULL"), InlineData("")]
    public void Explicit_null_is_null_and_a_quoted_one_is_text(string written)
    {
        Map($"a: {written}\nb: \"{written}\"").Entries.Select(e => ((ConfigNode.Scalar)e.Value).Text).ShouldBe([null, written]);
    }

    [Fact]
    public void Json_is_read_too()
    {
        var root = Map("{\r\n\t\"a\": [1, true, null, \"caf\\u00e9 \\/ \\\"x\\\"\"],\r\n\t\"b\": {}\r\n}");

        var list = root.Entries[0].Value.ShouldBeOfType<ConfigNode.Sequence>();
        list.Items.Select(i => ((ConfigNode.Scalar)i).Text).ShouldBe(["1", "true", null, "café / \"x\""]);
        (root.Entries[1].Line, root.Entries[1].Column).ShouldBe((3, 2));
    }

    // as most writers of JSON put what is beyond the first 65,536 characters
    [Theory]
    [InlineData("\"\\ud83d\\ude00 spa\"", "😀 spa")]
    [InlineData("\"\\\\ud83d\\ude00\"", null)]
    [InlineData("\"\\\\\\uD83D\\uDE00\"", "\\😀")]
    [InlineData("\"\\ud83d\"", null)]
    public void Json_writes_a_character_in_two_halves(string written, string? text)
    {
        var (root, _) = parser.Parse($"{{\"a\": {written}}}");
        (root is ConfigNode.Map { Entries: [{ Value: ConfigNode.Scalar found }] } ? found.Text : null).ShouldBe(text);
    }

    [Fact]
    public void Designs_example_as_json_reads_the_same()
    {
        const string Json = """
            {"client_id": "spa-del-sol", "business_profile": {"name": "SPA del Sol", "time_zone": "Europe/Madrid",
             "services": [{"name": "Massage 60m", "duration_min": 60, "synonyms": ["massage"]}],
             "business_hours": {"mon_fri": "10:00-19:00"}}}
            """;

        ExampleConfigs.Documents.ReadDraft(Json, "spa-del-sol").Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, 1, "The key a is given twice.")]
    [InlineData("a: &x 1\n", 1, 4, "Anchors")]
    [InlineData("a: 1\nb: *x\n", 2, 4, "Aliases")]
    [InlineData("a: !!python/object 1\n", 1, 4, "Tags")]
    [InlineData("a: 1\n---\nb: 2\n", 2, 1, "A config is one document")]
    [InlineData("a: [1, 2\n", 2, 1, "")]
    [InlineData("a: 1\n b: 2\n", 2, 3, "")]
    [InlineData("? [a]\n: 1\n", 1, 1, "A key is a plain word.")]
    [InlineData("a: \"open", 1, 4, "")]
    public void Fault_of_notation_is_told_with_its_place(string document, int line, int column, string message)
    {
        var (root, error) = parser.Parse(document);

        root.ShouldBeNull();
        (error!.Line, error.Column).ShouldBe((line, column), error.Message);
        error.Message.ShouldStartWith(message);
        error.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Bombs_are_refused()
    {
        parser.Parse(new string(' ', 256 * 1024 + 1)).Error!.Message.ShouldBe("A config has at most 256 KB.");
        parser.Parse(new string('[', 100_000)).Error!.Message.ShouldBe("A config is at most 32 levels deep.");
        parser.Parse(string.Concat(Enumerable.Repeat("{a: ", 50_000))).Error!.Message.ShouldBe("A config is at most 32 levels deep.");
        parser.Parse(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"k{i}: 1\n"))).Root.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("\0"), InlineData("%"), InlineData("%YAML 9.9\n---\n"), InlineData("\t"), InlineData("...\n..."), InlineData("--- ---"), InlineData("\ud800: 1"), InlineData("@"), InlineData("a: |\n"), InlineData("}"), InlineData("? ? ?"), InlineData("!")]
    public void Odd_documents_are_answered_and_never_thrown(string document)
    {
        var (root, error) = parser.Parse(document);

        (root is null).ShouldBe(error is not null);
    }

    [Fact]
    public void Any_text_is_answered_and_never_thrown() =>
        Gen.Char["ab01 :-?[]{},\"'|>&*!%@#.\n\t\r\\~<=\0\u00e9\ud83d"].Array[0, 24].Select(c => new string(c)).Sample(text =>
        {
            var (root, error) = parser.Parse(text);
            return root is null == error is not null;
        }, iter: 50_000);

    private ConfigNode.Map Map(string document)
    {
        var (root, error) = parser.Parse(document);
        error.ShouldBeNull();
        return root.ShouldBeOfType<ConfigNode.Map>();
    }
}
