using Shouldly;
using Xunit;

namespace Platform.Architecture;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_project_is_looked_at() => Checkout.Projects.Count.ShouldBe(8);

    [Fact]
    public void Projects_refer_one_way() => ReferenceRules.WrongProjects(Checkout.Projects).ShouldBeEmpty();

    [Fact]
    public void The_core_is_pure() => ReferenceRules.ImpureCore(Checkout.Projects).ShouldBeEmpty();

    [Fact]
    public void Grains_know_neither_storage_nor_web() => ReferenceRules.ImpureGrains(Checkout.Projects).ShouldBeEmpty();

    [Fact]
    public void Sources_use_what_their_project_may_know() => ReferenceRules.WrongUsings(Checkout.Sources).ShouldBeEmpty();

    [Theory]
    [InlineData("Platform.Web", "../../grains/Platform.Grains/Platform.Grains.csproj")]
    [InlineData("Platform.Grains", "../../src/Platform.Integrations/Platform.Integrations.csproj")]
    [InlineData("Platform.Core", "../Platform.Understanding/Platform.Understanding.csproj")]
    [InlineData("Platform.Nobody", "../Platform.Core/Platform.Core.csproj")]
    public void Red_proof_a_wrong_reference_is_seen(string project, string reference) =>
        ReferenceRules.WrongProjects([ProjectFile.Parse(project, $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>""")]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Npgsql" /></ItemGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><FrameworkReference Include="Microsoft.AspNetCore.App" /></ItemGroup></Project>""")]
    [InlineData("""<Project Sdk="Microsoft.NET.Sdk.Web"></Project>""")]
    public void Red_proof_an_impure_core_is_seen(string project) => ReferenceRules.ImpureCore([ProjectFile.Parse("Platform.Core", project)]).ShouldNotBeEmpty();

    [Fact]
    public void Red_proof_grains_with_storage_are_seen() =>
        ReferenceRules.ImpureGrains([ProjectFile.Parse("Platform.Grains", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Npgsql" /></ItemGroup></Project>""")]).ShouldNotBeEmpty();

    [Theory]
    [InlineData("src/Platform.Core/Turns/Bad.cs", "using Npgsql;")]
    [InlineData("src/Platform.Core/Turns/Bad.cs", "using Platform.Understanding.Dates;")]
    [InlineData("grains/Platform.Grains/Turns/Bad.cs", "using Platform.Integrations.Turns;")]
    [InlineData("web/Platform.Web/Turns/Bad.cs", "using Platform.Grains.Turns;")]
    public void Red_proof_a_wrong_using_is_seen(string path, string line) => ReferenceRules.WrongUsings([new(path, line)]).ShouldNotBeEmpty();
}
