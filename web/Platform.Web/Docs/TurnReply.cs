using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Platform.Web.Docs;

/// <summary>The shape of a turn's answer, for the document only: the bytes themselves come from the silo as it committed them.</summary>
internal sealed record TurnReply(
    string SessionId, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never), Description("Null where a human answers.")] int? Turn, string Text,
    TurnReply.Action[] Actions, TurnReply.About Metadata)
{
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
    [JsonDerivedType(typeof(Booking), "booking")]
    [JsonDerivedType(typeof(QuickReplies), "quick_replies")]
    [JsonDerivedType(typeof(Cancellation), "cancellation")]
    internal abstract record Action;

    internal sealed record Booking(string Reference, string Service, DateTimeOffset Start, DateTimeOffset End) : Action;

    internal sealed record QuickReplies(string[] Options) : Action;

    internal sealed record Cancellation(string Reference) : Action;

    internal sealed record About(
        [property: Description("`lead_capture` or `support`; absent where a human answers.")] string? Purpose,
        [property: Description("greeting, collecting_name, collecting_phone, collecting_email, collecting_service, collecting_time, confirming, booking, completed or escalated; of support: answering, clarifying, offering_booking, offering_human, completed or escalated.")] string? State,
        Slots Slots,
        [property: Description("faq, booking, complaint, escalation or other.")] string? Intent,
        [property: Description("In the intent or, where documents were quoted, in the answer: 0 to 1.")] double? Confidence,
        [property: Description("What the confidence in an answer from the client's documents is made of; absent for any other reply.")] Confidence? ConfidenceParts,
        Citation[] Citations,
        bool Escalated,
        [property: Description("booked, cancelled, answered or escalated once the conversation has ended.")] string? Outcome,
        [property: Description("How many people want an appointment, where more than one do.")] int? People,
        [property: Description("What those who receive the person should know, in the person's own words.")] string? Note,
        [property: Description("One of the four error codes where the reply is a fallback.")] string? Error,
        [property: Description("What the reply took of a language model; absent where none was asked.")] ModelUsage? Usage);

    [Description("Each 0 to 1; the confidence is 0.4 similarity + 0.4 completeness + 0.2 source.")]
    internal sealed record Confidence(double Similarity, double Completeness, double Source);

    internal sealed record ModelUsage(int Calls, int InputTokens, int OutputTokens);

    internal sealed record Slots(
        string? Name, [property: Description("E.164.")] string? Phone, string? Email, string? Service,
        [property: JsonPropertyName("preferred_time"), Description("ISO 8601 with the client's offset.")] DateTimeOffset? PreferredTime);

    internal sealed record Citation(string DocumentId, string Title, string Text);
}
