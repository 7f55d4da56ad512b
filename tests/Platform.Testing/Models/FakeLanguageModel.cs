using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Platform.Core.Models;

namespace Platform.Testing.Models;

/// <summary>A language model that answers as a test says. Streams its text word by word.</summary>
/// <param name="answer">Its reply; may call the request's tools itself.</param>
public sealed class FakeLanguageModel(Func<ModelRequest, CancellationToken, Task<ModelReply>> answer) : ILanguageModel
{
    public static ModelUsage Taken { get; } = new(200, 40, 1);

    public string Provider => "openai";
    public string Model => "gpt-4o-mini";

    /// <summary>What it was asked, in order.</summary>
    public ConcurrentQueue<ModelRequest> Asked { get; } = new();

    /// <summary>A model whose answer depends on the prompt alone; it refuses what it has no answer to.</summary>
    public static FakeLanguageModel Of(string? extract, string? reply = null) => new((request, _) =>
        Task.FromResult(Says(request.Prompt.StartsWith("extract", StringComparison.Ordinal) ? extract : reply)));

    public static ModelReply Says(string? text, params ModelToolCall[] calls) =>
        text is null ? new ModelReply.Failed(ModelFailures.Refused, Taken) : new ModelReply.Answered(text, [.. calls], Taken);

    /// <summary>Calls a tool of the request, as a provider's adapter does; one that is not offered is refused.</summary>
    public static async Task<ModelToolCall> Call(ModelRequest request, string tool, string arguments, CancellationToken cancellation) =>
        new(tool, arguments, request.Tools.FirstOrDefault(t => t.Name == tool) is { } offered ? await offered.Call(arguments, cancellation) : "refused: no such tool");

    public ModelUsage Most(ModelRequest request) => new(2_000, request.MaxOutputTokens, 2);

    public Task<ModelReply> Ask(ModelRequest request, CancellationToken cancellation)
    {
        Asked.Enqueue(request);
        return answer(request, cancellation);
    }

    public async IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reply = await Ask(request, cancellation);
        if (reply is ModelReply.Answered { Text: var text })
            foreach (var word in text.Split(' ').Where(w => w.Length > 0)) yield return new ModelPiece.Text($"{word} ");
        yield return new ModelPiece.Whole(reply);
    }
}
