using Platform.Core.Agencies;

namespace Platform.Core.Models;

/// <summary>The models that this installation can ask.</summary>
public interface ILanguageModels
{
    /// <summary>The model of a client: its own override, else the installation's; null where none is configured, so that all goes deterministically.</summary>
    /// <param name="agency">The agency that the client belongs to: the key of an override is read among its secrets.</param>
    ILanguageModel? For(string agency, ClientConfig config);
}
