using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace Platform.Core.Turns;

/// <summary>What a reply carries for the channel to show or the caller to act on.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Booking), "booking")]
[JsonDerivedType(typeof(QuickReplies), "quick_replies")]
[JsonDerivedType(typeof(Cancellation), "cancellation")]
public abstract record TurnAction
{
    /// <summary>An appointment that stands.</summary>
    public sealed record Booking(string Reference, string Service, OffsetDateTime Start, OffsetDateTime End) : TurnAction;

    /// <summary>Answers to tap; each is the text that tapping sends.</summary>
    public sealed record QuickReplies(ImmutableArray<string> Options) : TurnAction;

    /// <summary>An appointment that was called off.</summary>
    public sealed record Cancellation(string Reference) : TurnAction;
}
