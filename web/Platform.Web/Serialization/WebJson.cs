using System.Text.Json;
using System.Text.Json.Serialization;
using Platform.Web.Agencies;
using Platform.Web.Conversations;
using Platform.Web.Escalation;
using Platform.Web.Knowledge;
using Platform.Web.Leads;
using Platform.Web.Lists;
using Platform.Web.Privacy;
using Platform.Web.Problems;
using Platform.Web.Scheduling;
using Platform.Web.Turns;
using Platform.Web.Understanding;
using Platform.Web.Usage;

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
[JsonSerializable(typeof(NewClient))]
[JsonSerializable(typeof(ClientItem))]
[JsonSerializable(typeof(ConfigSaved))]
[JsonSerializable(typeof(ConfigPublished))]
[JsonSerializable(typeof(ListBody<ClientItem>))]
[JsonSerializable(typeof(ListBody<ConfigHistoryItem>))]
[JsonSerializable(typeof(ListBody<SessionItem>))]
[JsonSerializable(typeof(SessionBody))]
[JsonSerializable(typeof(ListBody<LeadItem>))]
[JsonSerializable(typeof(ListBody<BookingItem>))]
[JsonSerializable(typeof(ListBody<WaitlistItem>))]
[JsonSerializable(typeof(ListBody<EscalationItem>))]
[JsonSerializable(typeof(ListBody<UsageItem>))]
[JsonSerializable(typeof(ListBody<MetricsItem>))]
[JsonSerializable(typeof(DocumentRequest))]
[JsonSerializable(typeof(DocumentItem))]
[JsonSerializable(typeof(ListBody<DocumentItem>))]
[JsonSerializable(typeof(SearchRequest))]
[JsonSerializable(typeof(SearchHit[]))]
[JsonSerializable(typeof(PersonRequest))]
[JsonSerializable(typeof(PersonBody))]
[JsonSerializable(typeof(ErasureRequest))]
[JsonSerializable(typeof(ErasureBody))]
[JsonSerializable(typeof(UnderstandRequest))]
[JsonSerializable(typeof(UnderstandBody))]
internal sealed partial class WebJson : JsonSerializerContext
{
    /// <summary>Makes the framework's own reading and writing of bodies the same.</summary>
    internal static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, Default);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.PropertyNameCaseInsensitive = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
    }
}
