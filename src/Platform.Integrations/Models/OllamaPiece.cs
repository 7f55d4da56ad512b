using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>One line of Ollama's answer.</summary>
internal static class OllamaPiece
{
    /// <param name="calls">Tools called so far: there are no ids, so they are numbered.</param>
    /// <exception cref="HttpRequestException">The line says that something failed, after a beginning that went well.</exception>
    public static ChatResponseUpdate Read(JsonElement piece, ref int calls)
    {
        if (piece.TryGetProperty("error", out _))
            throw new HttpRequestException("The provider failed in the midst of an answer.");
        var update = new ChatResponseUpdate { Role = ChatRole.Assistant };
        if (piece.TryGetProperty("message", out var message))
            Take(message, update.Contents, ref calls);
        if (piece.TryGetProperty("done", out var done) && done.ValueKind == JsonValueKind.True)
            End(piece, update);
        return update;
    }

    private static void Take(JsonElement message, IList<AIContent> contents, ref int calls)
    {
        if (message.TryGetProperty("content", out var text) && text.GetString() is { Length: > 0 } words)
            contents.Add(new TextContent(words));
        if (!message.TryGetProperty("tool_calls", out var wanted) || wanted.ValueKind != JsonValueKind.Array)
            return;
        foreach (var function in wanted.EnumerateArray().Select(c => c.GetProperty("function")))
        {
            var arguments = function.TryGetProperty("arguments", out var given) && given.ValueKind == JsonValueKind.Object
                ? given.Deserialize<Dictionary<string, object?>>() : null;
            contents.Add(new FunctionCallContent(calls++.ToString(CultureInfo.InvariantCulture), function.GetProperty("name").GetString() ?? "", arguments));
        }
    }

    private static void End(JsonElement piece, ChatResponseUpdate update)
    {
        update.FinishReason = piece.TryGetProperty("done_reason", out var reason) && reason.ValueEquals("length") ? ChatFinishReason.Length : ChatFinishReason.Stop;
        // a prompt that it still had in memory it does not count
        if (piece.TryGetProperty("eval_count", out var output) && piece.TryGetProperty("prompt_eval_count", out var input))
            update.Contents.Add(new UsageContent(new() { InputTokenCount = input.GetInt64(), OutputTokenCount = output.GetInt64() }));
    }
}
