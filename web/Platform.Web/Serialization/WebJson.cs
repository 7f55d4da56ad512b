using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Web.Problems;
using Platform.Web.Turns;

namespace Platform.Web.Serialization;

/// <summary>The JSON of the API: camelCase, absent instead of null, strict about what comes in.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    PropertyNameCaseInsensitive = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TurnRequest))]
[JsonSerializable(typeof(Problem))]
internal sealed partial class WebJson : JsonSerializerContext;
