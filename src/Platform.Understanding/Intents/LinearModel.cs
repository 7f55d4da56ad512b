namespace Platform.Understanding.Intents;

/// <summary>A linear classifier over hashed features: one row of weights a bucket, one column a label.</summary>
/// <param name="Labels">Names of the columns.</param>
/// <param name="Weights">Weights by bucket and label; the last row is the bias.</param>
/// <param name="Bits">The buckets are two to this power.</param>
/// <param name="Sharpness">Scores are multiplied by it before they become probabilities: calibration.</param>
internal sealed record LinearModel(string[] Labels, float[] Weights, int Bits, float Sharpness)
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

    /// <summary>Writes the score of each label: its weights of the features, summed and divided by the root of their number.</summary>
    public void Scores(ReadOnlySpan<int> features, Span<float> scores)
    {
        var labels = Labels.Length;
        scores.Clear();
        foreach (var bucket in features)
        {
            var row = Weights.AsSpan(bucket * labels, labels);
            for (var i = 0; i < labels; i++)
            {
                scores[i] += row[i];
            }
        }

        var scale = features.Length == 0 ? 0 : 1 / MathF.Sqrt(features.Length);
        var bias = Weights.AsSpan((1 << Bits) * labels, labels);
        for (var i = 0; i < labels; i++)
        {
            scores[i] = (scores[i] * scale) + bias[i];
        }
    }
}
