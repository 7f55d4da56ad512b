using System.Text.Json;
using System.Text.Json.Serialization;

namespace Platform.Web.Chat;

/// <summary>What the chat sends to a page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Opened), "session")]
[JsonDerivedType(typeof(Token), "token")]
[JsonDerivedType(typeof(Complete), "complete")]
[JsonDerivedType(typeof(Error), "error")]
internal abstract record ChatFrame
{
    /// <summary>The name of the kind, as in the frame's <c>type</c> and as a hub's method.</summary>
    [JsonIgnore]
    internal abstract string Kind { get; }

    /// <param name="Session">The token to resume with.</param>
    /// <param name="History">What was said so far, oldest first.</param>
    internal sealed record Opened(string Session, IReadOnlyList<ChatLine> History) : ChatFrame
    {
        internal override string Kind => "session";
    }

    /// <summary>A piece of the reply being made.</summary>
    internal sealed record Token(string Content) : ChatFrame
    {
        internal override string Kind => "token";
    }

    /// <summary>A reply that counts.</summary>
    /// <param name="Turn">Its number; absent where a human will answer.</param>
    /// <param name="MessageId">The message it answers; absent for a reply that was asked for elsewhere.</param>
    internal sealed record Complete(string Response, JsonElement Actions, JsonElement Metadata, int? Turn, string? MessageId) : ChatFrame
    {
        /// <summary>Words that belong to no turn.</summary>
        internal static Complete Only(string words, string? messageId) => new(words, JsonElement.Parse("[]"u8), JsonElement.Parse("{}"u8), null, messageId);

        internal override string Kind => "complete";
    }

    /// <param name="Code"><c>validation_error, integration_error, llm_error</c> or <c>unknown_error</c>.</param>
    /// <param name="MessageId">The message that was not taken, when it had an id.</param>
    /// <param name="RetryAfter">Seconds after which it may be sent again.</param>
    internal sealed record Error(string Code, string Message, string? MessageId, int? RetryAfter) : ChatFrame
    {
        internal override string Kind => "error";
    }
}
