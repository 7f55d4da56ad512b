using System.Text;
using Microsoft.Extensions.AI;

namespace Platform.Integrations.Models;

/// <summary>Reads one answer as it comes, no further than its limit.</summary>
/// <param name="mostTokens">Tokens that the provider was told.</param>
/// <param name="say">Told each piece of text; null when nobody listens.</param>
internal sealed class RoundReader(int mostTokens, Func<string, CancellationToken, ValueTask>? say)
{
    /// <summary>More than a token's text has in any language: who passes it does not keep to the tokens.</summary>
    private const int CharactersPerToken = 8;

    private readonly StringBuilder text = new();
    private readonly List<FunctionCallContent> calls = [];
    private readonly List<UsageDetails> usages = [];
    private ChatFinishReason? finish;

    /// <summary>Characters that came so far, of words and of arguments; what a broken try took is judged by it.</summary>
    public string Seen => text.ToString();

    /// <summary>Tokens as the provider said them; null when it did not.</summary>
    public UsageDetails? Usage { get; private set; }

    public bool HasSpoken { get; private set; }

    public async Task<Round> Read(IAsyncEnumerable<ChatResponseUpdate> updates, CancellationToken cancellation)
    {
        var most = (long)mostTokens * CharactersPerToken;
        await foreach (var update in updates.WithCancellation(cancellation))
        {
            finish = update.FinishReason ?? finish;
            await Take(update, cancellation);
            if (text.Length > most)
                return new(text.ToString(0, (int)most), [], Cut: true, Declined: false);
        }

        if (finish is null)
            throw new BrokenAnswer();
        return new(text.ToString(), [.. calls], finish == ChatFinishReason.Length, finish == ChatFinishReason.ContentFilter);
    }

    private async Task Take(ChatResponseUpdate update, CancellationToken cancellation)
    {
        foreach (var content in update.Contents)
        {
            switch (content)
            {
                case TextContent { Text.Length: > 0 } piece:
                    await Take(piece.Text, cancellation);
                    break;
                case FunctionCallContent call:
                    calls.Add(call);
                    break;
                case UsageContent { Details: var details }:
                    Usage = Merged(details);
                    break;
                case ErrorContent:
                    finish = ChatFinishReason.ContentFilter;
                    break;
            }
        }
    }

    private async Task Take(string piece, CancellationToken cancellation)
    {
        text.Append(piece);
        if (say is null)
            return;
        HasSpoken = true;
        await say(piece, cancellation);
    }

    /// <summary>Some say the tokens more than once in an answer, each time more: the greatest counts.</summary>
    private UsageDetails Merged(UsageDetails details)
    {
        usages.Add(details);
        return new() { InputTokenCount = usages.Max(u => u.InputTokenCount), OutputTokenCount = usages.Max(u => u.OutputTokenCount) };
    }
}
