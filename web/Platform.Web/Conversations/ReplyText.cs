using System.Text.Json;

namespace Platform.Web.Conversations;

/// <summary>The words of a reply, out of the bytes that the silo made.</summary>
internal static class ReplyText
{
    internal static string Of(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("text"u8))
                return json.Read() ? json.GetString() ?? "" : "";
        }

        return "";
    }

    /// <summary>Word by word, each with the space before it.</summary>
    internal static IEnumerable<string> Words(string text)
    {
        for (var from = 0; from < text.Length;)
        {
            var space = text.AsSpan(from + 1).IndexOfAny(' ', '\n');
            var to = space < 0 ? text.Length : from + 1 + space;
            yield return text[from..to];
            from = to;
        }
    }
}
