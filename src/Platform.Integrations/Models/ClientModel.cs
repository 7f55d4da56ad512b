using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Platform.Core.Agencies;
using Platform.Core.Models;

namespace Platform.Integrations.Models;

/// <summary>A client's own model. Its key is read at each asking, so that a key that was changed or taken away counts at once.</summary>
internal sealed class ClientModel(string agency, string client, LlmSettings settings, ModelLimits limits, ISecretStore secrets, ClientConnections connections) : ILanguageModel
{
    public string Provider => settings.Provider;

    public string Model => settings.Model;

    public ModelUsage Most(ModelRequest request) => limits.Most(request);

    public async Task<ModelReply> Ask(ModelRequest request, CancellationToken cancellation)
    {
        var (model, reason) = await Open(cancellation);
        return model is null ? new ModelReply.Failed(reason, ModelUsage.None) : await model.Ask(request, cancellation);
    }

    public async IAsyncEnumerable<ModelPiece> Stream(ModelRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var (model, reason) = await Open(cancellation);
        if (model is null)
        {
            yield return new ModelPiece.Whole(new ModelReply.Failed(reason, ModelUsage.None));
            yield break;
        }

        await foreach (var piece in model.Stream(request, cancellation))
            yield return piece;
    }

    private async Task<(LanguageModel? Model, string Reason)> Open(CancellationToken cancellation)
    {
        try
        {
            var key = settings.ApiKey is { } name ? await secrets.Read(agency, client, name).WaitAsync(cancellation) : "";
            return (key is null ? null : connections.Open(agency, client, settings, key), ModelFailures.NotConfigured);
        }
        catch (CryptographicException)
        {
            return (null, ModelFailures.NotConfigured);
        }
        catch (DbException)
        {
            return (null, ModelFailures.Unavailable);
        }
    }
}
