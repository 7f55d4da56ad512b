using System.Diagnostics.CodeAnalysis;
using Orleans.Serialization.Cloning;

namespace Platform.Grains.Contracts.Hosting;

/// <summary>The core's records are init-only: a call within a host hands them over as they are.</summary>
internal sealed class ImmutableRecords : IGeneralizedCopier
{
    public bool IsSupportedType(Type type) => PlatformSerialization.IsOurs(type);

    [return: NotNullIfNotNull(nameof(input))]
    public object? DeepCopy(object? input, CopyContext context) => input;
}
