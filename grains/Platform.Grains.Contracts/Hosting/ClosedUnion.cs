using System.Text.Json.Serialization.Metadata;

namespace Platform.Grains.Contracts.Hosting;

/// <summary>A closed union nests its cases: an abstract record of the core crosses with the name of its case.</summary>
internal static class ClosedUnion
{
    internal static void Describe(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.PolymorphismOptions is not null || !PlatformSerialization.IsOurs(info.Type))
            return;
        var cases = info.Type.GetNestedTypes().Where(nested => nested.IsSubclassOf(info.Type)).ToArray();
        if (cases is [])
            return;
        info.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "$case" };
        foreach (var one in cases)
            info.PolymorphismOptions.DerivedTypes.Add(new(one, one.Name));
    }
}
