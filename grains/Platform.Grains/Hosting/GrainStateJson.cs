using System.Text.Json;
using Orleans.Storage;

namespace Platform.Grains.Hosting;

/// <summary>
/// How grains' states are stored: plain JSON without names of types or assemblies, so that a state outlives the class it was
/// written by. A sample of each is checked in.
/// </summary>
public sealed class GrainStateJson : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input, Options)!;
}
