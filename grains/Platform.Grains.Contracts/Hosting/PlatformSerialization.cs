using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Platform.Grains.Contracts.Hosting;

/// <summary>How records of the core cross between hosts: as JSON, by namespace, and never copied within a host. Every host registers this.</summary>
public static class PlatformSerialization
{
    /// <summary>Makes the core's records and NodaTime's values serializable and immutable.</summary>
    public static ISerializerBuilder AddPlatformSerialization(this ISerializerBuilder builder)
    {
        builder.Services.AddSingleton<IGeneralizedCopier, ImmutableRecords>();
        return builder.AddJsonSerializer(IsOurs, IsCopied, options => options.Configure(o => o.SerializerOptions = JsonOptions()));
    }

    internal static bool IsOurs(Type type) =>
        type.Namespace is { } space && (space.StartsWith("Platform.Core", StringComparison.Ordinal) || space.StartsWith("NodaTime", StringComparison.Ordinal));

    private static bool IsCopied(Type type) => false;

    private static JsonSerializerOptions JsonOptions() =>
        new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { ClosedUnion.Describe } } }
            .ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
}
