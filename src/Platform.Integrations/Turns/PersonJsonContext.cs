using System.Text.Json.Serialization;
using Platform.Core.Conversations;

namespace Platform.Integrations.Turns;

/// <summary>The person's JSON: what is unknown is absent.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Person))]
internal sealed partial class PersonJsonContext : JsonSerializerContext;
