namespace Platform.Understanding.Intents;

/// <summary>
/// Fits a <see cref="LinearModel"/> by softmax regression with Adagrad (Duchi, Hazan, Singer 2011) and dropout (Srivastava et al. 2014): at each
/// look a part of the features is left out, so that none is relied on alone. Order and dropout come from a fixed generator, so the same
/// examples give the same model.
/// </summary>
/// <param name="dropout">The part of the features that is left out, from 0 to 1.</param>
/// <param name="seed">Of the order and of what is left out; any but 0.</param>
internal sealed class LinearTrainer(string[] labels, int bits, int epochs, float rate, float decay, float dropout, uint seed = 12345)
{
    private readonly float[] _weights = new float[((1 << bits) + 1) * labels.Length];
    private readonly float[] _squares = new float[((1 << bits) + 1) * labels.Length];
    private uint _random = seed;

    public LinearModel Fit(IReadOnlyList<(int[] Features, int Label)> examples)
    {
        var model = new LinearModel(labels, _weights, bits, Rarity(examples), 1);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var probabilities = new float[labels.Length];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            Shuffle(order);
            foreach (var index in order)
            {
                var (all, label) = examples[index];
                var features = Kept(all);
                model.Predict(features, probabilities);
                Learn(model, features, label, probabilities);
            }
        }

        return model;
    }

    private float[] Rarity(IReadOnlyList<(int[] Features, int Label)> examples)
    {
        var counts = new int[1 << bits];
        foreach (var bucket in examples.SelectMany(example => example.Features))
        {
            counts[bucket]++;
        }

        return [.. counts.Select(count => 1 + MathF.Log((1f + examples.Count) / (1 + count)))];
    }

    private int[] Kept(int[] features) => [.. features.Where(_ => Next() >= dropout * uint.MaxValue)];

    private void Learn(LinearModel model, int[] features, int label, float[] probabilities)
    {
        var length = MathF.Sqrt(features.Sum(bucket => model.Rarity[bucket] * model.Rarity[bucket]));
        for (var i = 0; i < probabilities.Length; i++)
        {
            var error = probabilities[i] - (i == label ? 1 : 0);
            if (MathF.Abs(error) < 1e-4f)
            {
                continue;
            }

            foreach (var bucket in features)
            {
                Step((bucket * labels.Length) + i, error * model.Rarity[bucket] / length);
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

    private void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var other = (int)(Next() % (uint)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }
    }

    private uint Next()
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        return _random ^= _random << 5;
    }
}
