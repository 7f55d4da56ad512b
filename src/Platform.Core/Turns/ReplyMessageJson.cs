using System.Text.Json.Serialization;

namespace Platform.Core.Turns;

/// <summary>A reply's payload as its effect's row keeps it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplyMessage))]
public sealed partial class ReplyMessageJson : JsonSerializerContext;
