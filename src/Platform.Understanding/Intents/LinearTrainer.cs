namespace Platform.Understanding.Intents;

/// <summary>
/// Fits a <see cref="LinearModel"/> by softmax regression with Adagrad (Duchi, Hazan, Singer 2011). The order of the examples comes from a
/// fixed generator, so the same examples give the same model.
/// </summary>
internal sealed class LinearTrainer(string[] labels, int bits, int epochs, float rate, float decay)
{
    private readonly float[] _weights = new float[((1 << bits) + 1) * labels.Length];
    private readonly float[] _squares = new float[((1 << bits) + 1) * labels.Length];

    public LinearModel Fit(IReadOnlyList<(int[] Features, int Label)> examples)
    {
        var model = new LinearModel(labels, _weights, bits, 1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = 12345u;
        var probabilities = new float[labels.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle(order, ref random);
            foreach (var index in order)
            {
                var (features, label) = examples[index];
                model.Predict(features, probabilities);
                Learn(features, label, probabilities);
            }
        }

        return model;
    }

    private void Learn(int[] features, int label, float[] probabilities)
    {
        var scale = features.Length == 0 ? 0 : 1 / MathF.Sqrt(features.Length);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (i == label ? 1 : 0);
            if (MathF.Abs(error) < 1e-4f)
            {
                continue;
            }

            foreach (var bucket in features)
            {
                Step((bucket * labels.Length) + i, error * scale);
            }

            Step(((1 << bits) * labels.Length) + i, error * 0.1f);
        }
    }

    private void Step(int at, float gradient)
    {
        gradient += decay * _weights[at];
        _squares[at] += gradient * gradient;
        _weights[at] -= rate * gradient / (MathF.Sqrt(_squares[at]) + 1e-6f);
    }

    private static void Shuffle(int[] order, ref uint random)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            random = (random * 1664525) + 1013904223;
            var other = (int)(random % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }
}
