using Platform.Core.Agencies;
using Platform.Testing.Agencies;
using Shouldly;
using Xunit;

namespace Platform.Core.Tests.Agencies;

public sealed class ConfigTemplatesTests
{
    public static TheoryData<string> Names => [.. ConfigTemplates.Names];

    [Theory, MemberData(nameof(Names))]
    public void Template_is_a_config_that_can_be_published(string template)
    {
        const string Name = "Café \"Sol\" \\: 60 $ # & 東京 😀";

        var reading = ExampleConfigs.Documents.ReadDraft(ConfigTemplates.Draft(template, "my-client", Name), "my-client");

        ConfigTemplates.Draft(template, "my-client", Name).ShouldContain("東京 😀", customMessage: "halves of a character are no YAML");
        reading.Errors.ShouldBeEmpty();
        reading.Config!.Name.ShouldBe(Name);
        reading.Config.Services.ShouldNotBeEmpty();
        reading.Secrets.ShouldBeEmpty();
    }
}
