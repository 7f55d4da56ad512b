using System.Text.Json;
using Platform.Integrations.Models;

namespace Platform.Integrations.Knowledge;

/// <summary>Some texts that are embedded in one call, tried until it is done or given up.</summary>
internal sealed class EmbeddingBatch(ModelConnection connection, HttpClient http, IReadOnlyList<string> texts, ModelLimits limits, Deadline deadline) : ITried
{
    /// <summary>More numbers no store of vectors takes.</summary>
    private const int MostNumbers = 16_000;

    private readonly IEmbeddingWire wire = EmbeddingWires.All[connection.Provider];
    private int repeated;

    public bool MayRepeat(Exception failure) =>
        Outage.MayPass(failure) && deadline.Allows(Outage.WaitWanted(failure) ?? TimeSpan.Zero) && repeated++ < limits.Tries - 1;

    public bool Blames(Exception failure) => Outage.OfEndpoint(failure) || (failure is OperationCanceledException && deadline.IsPast);

    public async Task<IReadOnlyList<float[]>> Once(CancellationToken cancellation)
    {
        using var request = wire.Request(connection, texts);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        using var answer = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
        var vectors = wire.Read(answer.RootElement);
        if (vectors.Count != texts.Count || vectors.Any(vector => vector.Length is 0 or > MostNumbers || vector.Length != vectors[0].Length))
            throw new JsonException("Not one vector of one size for each text.");
        return [.. vectors.Select(Normal)];
    }

    private static float[] Normal(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(number => (double)number * number));
        return double.IsFinite(length) && length > 0 ? Array.ConvertAll(vector, number => (float)(number / length)) : throw new JsonException("A vector without a direction.");
    }
}
