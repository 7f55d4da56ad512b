namespace Platform.Understanding.Intents;

/// <summary>A linear classifier over hashed features: one row of weights a bucket, one column a label.</summary>
/// <param name="Labels">Names of the columns.</param>
/// <param name="Weights">Weights by bucket and label; the last row is the bias.</param>
/// <param name="Bits">The buckets are two to this power.</param>
/// <param name="Rarity">Inverse document frequency of each bucket: what few texts have tells more (Spärck Jones 1972).</param>
/// <param name="Sharpness">Scores are multiplied by it before they become probabilities: calibration.</param>
internal sealed record LinearModel(string[] Labels, float[] Weights, int Bits, float[] Rarity, float Sharpness)
{
    /// <summary>Writes the probability of each label.</summary>
    public void Predict(ReadOnlySpan<int> features, Span<float> probabilities)
    {
        Scores(features, probabilities);
        var most = float.MinValue;
        foreach (var score in probabilities)
        {
            most = Math.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] = MathF.Exp((probabilities[i] - most) * Sharpness);
            sum += probabilities[i];
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }

    /// <summary>Writes the score of each label: its weights of the features by their rarity, as of a vector of length one.</summary>
    public void Scores(ReadOnlySpan<int> features, Span<float> scores)
    {
        var labels = Labels.Length;
        var squares = 0f;
        scores.Clear();
        foreach (var bucket in features)
        {
            var rarity = Rarity[bucket];
            var row = Weights.AsSpan(bucket * labels, labels);
            squares += rarity * rarity;
            for (var i = 0; i < labels; i++)
            {
                scores[i] += row[i] * rarity;
            }
        }

        var scale = squares == 0 ? 0 : 1 / MathF.Sqrt(squares);
        var bias = Weights.AsSpan((1 << Bits) * labels, labels);
        for (var i = 0; i < labels; i++)
        {
            scores[i] = (scores[i] * scale) + bias[i];
        }
    }
}
