using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Core.Support;

/// <summary>How a support conversation's state and decisions are stored: compact JSON; unknown members of a newer version are passed over.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = [typeof(Leads.Stored.InstantConverter)])]
[JsonSerializable(typeof(SupportState))]
[JsonSerializable(typeof(SupportDecision))]
public sealed partial class SupportStateJson : JsonSerializerContext
{
    public static string Write(SupportState state) => JsonSerializer.Serialize(state, Plain.Json.SupportState);

    public static string Write(SupportDecision decision) => JsonSerializer.Serialize(decision, Plain.Json.SupportDecision);

    /// <exception cref="JsonException">The text is no state.</exception>
    public static SupportState Read(string json) => JsonSerializer.Deserialize(json, Default.SupportState) ?? throw new JsonException("A support state is null.");

    /// <summary>Words in any script as they are: the text goes into a row, never into a page. Apart, so that it is made after the context's own default.</summary>
    private static class Plain
    {
        public static readonly SupportStateJson Json = new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
