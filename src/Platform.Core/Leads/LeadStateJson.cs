using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Core.Leads;

/// <summary>How a lead's state is stored: compact JSON; unknown members of a newer version are passed over.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(Stored.InstantConverter), typeof(Stored.LocalDateConverter), typeof(Stored.LocalTimeConverter), typeof(Stored.LocalDateTimeConverter)])]
[JsonSerializable(typeof(LeadState))]
[JsonSerializable(typeof(LeadDecision))]
[JsonSerializable(typeof(Scheduling.TimeWish))]
[JsonSerializable(typeof(Scheduling.WaitlistCall))]
[JsonSerializable(typeof(Scheduling.ExternalBooking))]
[JsonSerializable(typeof(Scheduling.ExternalBookingResult))]
public sealed partial class LeadStateJson : JsonSerializerContext
{
    public static string Write(LeadState state) => JsonSerializer.Serialize(state, Plain.Json.LeadState);

    /// <exception cref="JsonException">The text is no state.</exception>
    public static LeadState Read(string json) =>
        JsonSerializer.Deserialize(json, Default.LeadState) ?? throw new JsonException("A lead's state is null.");

    /// <summary>Names in any script as they are: the text goes into a row, never into a page. Apart, so that it is made after the context's own default.</summary>
    private static class Plain
    {
        public static readonly LeadStateJson Json = new(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
