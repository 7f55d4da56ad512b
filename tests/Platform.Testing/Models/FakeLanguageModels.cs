using System.Collections.Concurrent;
using Platform.Core.Agencies;
using Platform.Core.Models;

namespace Platform.Testing.Models;

/// <summary>Each agency's model as a test sets it; the others have none.</summary>
public sealed class FakeLanguageModels : ILanguageModels
{
    private readonly ConcurrentDictionary<string, ILanguageModel> models = new(StringComparer.Ordinal);

    public ILanguageModel this[string agency]
    {
        set => models[agency] = value;
    }

    public ILanguageModel? For(string agency, ClientConfig config) => models.GetValueOrDefault(agency);
}
