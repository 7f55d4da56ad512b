using System.Text.Json.Serialization;

namespace Platform.Integrations.Turns;

/// <summary>What is unknown is absent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredContext))]
internal sealed partial class StoredContextJson : JsonSerializerContext;
