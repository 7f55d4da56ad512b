namespace Platform.Core.Models;

/// <summary>A language model of one provider, as the product uses it. What it says is a proposal: callers validate it before anything happens.</summary>
public interface ILanguageModel
{
    /// <summary>Name of the provider, such as <c>openai</c>.</summary>
    string Provider { get; }

    /// <summary>Name of the model, as the provider and the price book know it.</summary>
    string Model { get; }

    /// <summary>The most that one asking may take, over all its tries, tool rounds and its repair: what is reserved is priced by it. Never calls out.</summary>
    ModelUsage Most(ModelRequest request);

    /// <summary>One whole answer. An outage, a time-out or an answer that does not fit the schema is a <see cref="ModelReply.Failed"/>, never an exception.</summary>
    /// <param name="cancellation">The turn's deadline or its change of epoch: throws <see cref="OperationCanceledException"/> at once.</param>
    Task<ModelReply> Ask(ModelRequest request, CancellationToken cancellation);

    /// <summary>
    /// The same, with the text's pieces as they arrive; the last item is the whole reply. Once a piece was given nothing is tried
    /// again, and a reply that failed takes the pieces back: only the whole reply counts.
    /// </summary>
    IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, CancellationToken cancellation);
}
