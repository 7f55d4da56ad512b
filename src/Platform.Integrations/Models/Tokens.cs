using System.Collections.Immutable;
using System.Text;
using Microsoft.ML.Tokenizers;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>Tokens of a text where the provider does not say them.</summary>
/// <param name="model">Name of the model.</param>
internal sealed class Tokens(string model)
{
    /// <summary>What a message takes beside its text: role and marks.</summary>
    private const int PerMessage = 8;

    /// <summary>Bytes of a token: about four in English, fewer in Spanish, names and numbers.</summary>
    private const int BytesPerToken = 3;

    private static readonly ImmutableArray<string> O200k = ["gpt-4o", "gpt-4.1", "gpt-5", "o1", "o3", "o4"];

    /// <summary>Some megabytes: made only when a provider keeps silent.</summary>
    private static readonly Lazy<Tokenizer> Tokenizer = new(() => TiktokenTokenizer.CreateForModel("gpt-4o"));

    /// <summary>Whether the model's tokenizer is here.</summary>
    private bool IsKnown => O200k.Any(name => model.StartsWith(name, StringComparison.Ordinal));

    public TokenSource Source => IsKnown ? TokenSource.Counted : TokenSource.Estimated;

    public int Of(string text) =>
        IsKnown ? Tokenizer.Value.CountTokens(text) : (Encoding.UTF8.GetByteCount(text) + BytesPerToken - 1) / BytesPerToken;

    public int Of(ModelRequest request) => Of(request, Of);

    /// <summary>No tokenizer makes more tokens than there are bytes.</summary>
    public static int AtMost(ModelRequest request) => Of(request, Encoding.UTF8.GetByteCount);

    private static int Of(ModelRequest request, Func<string, int> of) =>
        request.Messages.Sum(m => of(m.Text) + PerMessage)
        + (request.Schema is { } schema ? of(schema) : 0)
        + request.Tools.Sum(t => of(t.Name) + of(t.Description) + of(t.Schema) + PerMessage);
}
