using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Platform.Core.Knowledge;
using Platform.Core.Usage;

namespace Platform.Core.Turns;

/// <summary>Writes a reply as every caller gets it: <c>{turn, text, actions[], metadata{…}}</c>, UTF-8 JSON, camelCase.</summary>
public static class TurnBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <param name="turn">The turn's number; null where a human has the session and no turn answers.</param>
    public static byte[] Write(int? turn, string text, IReadOnlyList<TurnAction> actions, TurnMetadata metadata)
    {
        var buffer = new ArrayBufferWriter<byte>(768);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (turn is { } number) json.WriteNumber("turn"u8, number); else json.WriteNull("turn"u8);
            json.WriteString("text"u8, text);
            json.WriteStartArray("actions"u8);
            foreach (var action in actions) Write(json, action);
            json.WriteEndArray();
            Write(json, metadata);
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The answer to a message that a human will read: no turn, no words.</summary>
    public static byte[] ForHuman() => Write(null, "", [], new TurnMetadata { Escalated = true });

    private static void Write(Utf8JsonWriter json, TurnAction action)
    {
        json.WriteStartObject();
        switch (action)
        {
            case TurnAction.Booking booking:
                json.WriteString("type"u8, "booking"u8);
                json.WriteString("reference"u8, booking.Reference);
                json.WriteString("service"u8, booking.Service);
                json.WriteString("start"u8, OffsetDateTimePattern.Rfc3339.Format(booking.Start));
                json.WriteString("end"u8, OffsetDateTimePattern.Rfc3339.Format(booking.End));
                break;
            case TurnAction.QuickReplies replies:
                json.WriteString("type"u8, "quick_replies"u8);
                json.WriteStartArray("options"u8);
                foreach (var option in replies.Options) json.WriteStringValue(option);
                json.WriteEndArray();
                break;
            case TurnAction.Cancellation cancellation:
                json.WriteString("type"u8, "cancellation"u8);
                json.WriteString("reference"u8, cancellation.Reference);
                break;
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TurnMetadata metadata)
    {
        json.WriteStartObject("metadata"u8);
        Optional(json, "purpose"u8, metadata.Purpose);
        Optional(json, "state"u8, metadata.State);
        json.WriteStartObject("slots"u8);
        Optional(json, "name"u8, metadata.Slots.Name);
        Optional(json, "phone"u8, metadata.Slots.Phone);
        Optional(json, "email"u8, metadata.Slots.Email);
        Optional(json, "service"u8, metadata.Slots.Service);
        if (metadata.Slots.PreferredTime is { } time) json.WriteString("preferred_time"u8, OffsetDateTimePattern.Rfc3339.Format(time));
        json.WriteEndObject();
        Optional(json, "intent"u8, metadata.Intent);
        if (metadata.Confidence is { } confidence) json.WriteNumber("confidence"u8, Math.Round(confidence, 3));
        if (metadata.Answer is { } parts) Write(json, parts);
        json.WriteStartArray("citations"u8);
        foreach (var citation in metadata.Citations)
        {
            json.WriteStartObject();
            json.WriteString("documentId"u8, citation.DocumentId);
            json.WriteString("title"u8, citation.Title);
            json.WriteString("text"u8, citation.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteBoolean("escalated"u8, metadata.Escalated);
        Optional(json, "outcome"u8, metadata.Outcome);
        Optional(json, "error"u8, metadata.Error);
        if (metadata.Usage is { } usage) Write(json, usage);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, AnswerConfidence parts)
    {
        json.WriteStartObject("confidenceParts"u8);
        json.WriteNumber("similarity"u8, Math.Round(parts.Similarity, 3));
        json.WriteNumber("completeness"u8, Math.Round(parts.Completeness, 3));
        json.WriteNumber("source"u8, Math.Round(parts.Source, 3));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, UsageTotal usage)
    {
        json.WriteStartObject("usage"u8);
        json.WriteNumber("calls"u8, usage.Calls);
        json.WriteNumber("inputTokens"u8, usage.InputTokens);
        json.WriteNumber("outputTokens"u8, usage.OutputTokens);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
