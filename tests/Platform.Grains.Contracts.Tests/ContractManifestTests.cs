using System.Reflection;
using System.Runtime.CompilerServices;
using Platform.Grains.Contracts.Tests.Manifest;
using Shouldly;
using Xunit;

namespace Platform.Grains.Contracts.Tests;

/// <summary>
/// Hosts of two builds talk to each other while one is replaced by the other, so every change of the wire is seen by a
/// reviewer. On purpose: PLATFORM_UPDATE_MANIFEST=1 dotnet test --project tests/Platform.Grains.Contracts.Tests, and commit contracts.txt.
/// </summary>
public sealed class ContractManifestTests
{
    [Fact]
    public void Contracts_are_as_checked_in()
    {
        var path = Path.Combine(Here(), "contracts.txt");
        var now = ContractManifest.Write();
        if (Environment.GetEnvironmentVariable("PLATFORM_UPDATE_MANIFEST") == "1")
            File.WriteAllText(path, now);

        Lines(now).ShouldBe(Lines(File.ReadAllText(path)),
            "the wire contract changed: if it may, run PLATFORM_UPDATE_MANIFEST=1 dotnet test --project tests/Platform.Grains.Contracts.Tests and commit contracts.txt");
    }

    [Fact]
    public void Every_interface_method_and_record_has_an_alias_of_its_own()
    {
        var types = ContractTypes.Interfaces.Concat(ContractTypes.Records).Select(Alias).ToList();
        types.ShouldBeUnique();
        foreach (var type in ContractTypes.Interfaces)
            type.GetMethods().Select(Alias).ShouldBeUnique();
    }

    [Fact]
    public void Every_member_of_a_record_has_an_id_of_its_own()
    {
        foreach (var type in ContractTypes.Records)
        {
            var members = ContractTypes.Members(type).Where(m => m.SetMethod is not null).ToList();
            members.ShouldAllBe(m => m.GetCustomAttribute<IdAttribute>() != null, type.Name);
            members.Select(m => m.GetCustomAttribute<IdAttribute>()!.Id).ShouldBeUnique(type.Name);
        }
    }

    [Fact]
    public void A_changed_record_is_seen()
    {
        // the red proof: the manifest of a record without its last member is another text
        var manifest = ContractManifest.Write();

        manifest.ShouldContain("record platform.published\n  0 Int32\n  1 String\n\n");
        manifest.ShouldContain("interface platform.client : IGrain, IGrainWithStringKey\n");
    }

    private static string Alias(MemberInfo member) =>
        member.GetCustomAttribute<AliasAttribute>()?.Alias ?? throw new InvalidOperationException($"{member.DeclaringType?.Name}.{member.Name} has no alias.");

    private static string[] Lines(string text) => text.Split('\n');

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
