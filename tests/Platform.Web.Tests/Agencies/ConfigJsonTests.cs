using System.Text.Json;
using Platform.Integrations.Agencies;
using Platform.Web.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Web.Tests.Agencies;

public sealed class ConfigJsonTests
{
    [Theory]
    [InlineData("a: 3", "3")]
    [InlineData("a: -0.5", "-0.5")]
    [InlineData("a: true", "true")]
    [InlineData("a: null", "null")]
    [InlineData("a: \"3\"", "\"3\"")]
    [InlineData("a: +34931234567", "\"+34931234567\"")]
    [InlineData("a: 007", "\"007\"")]
    [InlineData("a: 1e3", "\"1e3\"")]
    [InlineData("a: 10:00-19:00", "\"10:00-19:00\"")]
    public void Scalar_loses_nothing_on_its_way_to_json(string yaml, string json) =>
        JsonElement.Parse(ConfigJson.Write(new YamlConfigParser().Parse(yaml).Root!)).GetProperty("a").GetRawText().ShouldBe(json);
}
