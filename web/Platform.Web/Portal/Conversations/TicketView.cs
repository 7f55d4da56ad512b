using System.Text.Json;
using NodaTime;

namespace Platform.Web.Portal.Conversations;

/// <summary>An appointment that a reply made or called off.</summary>
public sealed record TicketView(bool Stands, string Reference, string? Service, OffsetDateTime? Start, OffsetDateTime? End)
{
    /// <summary>Null when the action is neither.</summary>
    internal static TicketView? Of(JsonElement action) => ReplyView.Word(action, "type") switch
    {
        "booking" => new(true, ReplyView.Word(action, "reference") ?? "", ReplyView.Word(action, "service"), ReplyView.Time(action, "start"), ReplyView.Time(action, "end")),
        "cancellation" => new(false, ReplyView.Word(action, "reference") ?? "", null, null, null),
        _ => null,
    };
}
