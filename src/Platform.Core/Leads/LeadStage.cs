using System.Text.Json.Serialization;

namespace Platform.Core.Leads;

/// <summary>The states of lead capture, in rows and bodies by these names.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LeadStage>))]
public enum LeadStage
{
    [JsonStringEnumMemberName("greeting")] Greeting,
    [JsonStringEnumMemberName("collecting_name")] CollectingName,
    [JsonStringEnumMemberName("collecting_phone")] CollectingPhone,
    [JsonStringEnumMemberName("collecting_email")] CollectingEmail,
    [JsonStringEnumMemberName("collecting_service")] CollectingService,
    [JsonStringEnumMemberName("collecting_time")] CollectingTime,
    [JsonStringEnumMemberName("confirming")] Confirming,
    [JsonStringEnumMemberName("booking")] Booking,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("escalated")] Escalated,
}
