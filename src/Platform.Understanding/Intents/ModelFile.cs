namespace Platform.Understanding.Intents;

/// <summary>The form in which a model is kept: its weights as small whole numbers with one scale.</summary>
internal static class ModelFile
{
    private const int Version = 2;

    /// <summary>Steps of rarity in one: a byte holds all that occur.</summary>
    private const float RaritySteps = 20;

    public static void Write(Stream stream, LinearModel model)
    {
        using var writer = new BinaryWriter(stream);
        var scale = model.Weights.Max(MathF.Abs) / sbyte.MaxValue;
        writer.Write(Version);
        writer.Write(string.Join(' ', model.Labels));
        writer.Write(model.Bits);
        writer.Write(MathF.Round(model.Sharpness, 3));
        writer.Write(scale);
        foreach (var rarity in model.Rarity)
        {
            writer.Write((byte)Math.Min(byte.MaxValue, MathF.Round(rarity * RaritySteps)));
        }

        foreach (var weight in model.Weights)
        {
            writer.Write((sbyte)MathF.Round(weight / scale));
        }
    }

    public static LinearModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The intent model has version {version}, not {Version}; train it again.");
        }

        var labels = reader.ReadString().Split(' ');
        var bits = reader.ReadInt32();
        var sharpness = reader.ReadSingle();
        var scale = reader.ReadSingle();
        var rarity = new float[1 << bits];
        for (var i = 0; i < rarity.Length; i++)
        {
            rarity[i] = reader.ReadByte() / RaritySteps;
        }

        var weights = new float[((1 << bits) + 1) * labels.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = reader.ReadSByte() * scale;
        }

        return new LinearModel(labels, weights, bits, rarity, sharpness);
    }
}
