namespace Platform.Understanding.Intents.Training;

/// <summary>Chooses how sharp scores become as probabilities, so that what is said with 0.8 is right four times of five (temperature scaling, Guo et al. 2017).</summary>
internal static class Calibration
{
    public static float Sharpness(IEnumerable<(float[] Scores, int Label)> heldOut)
    {
        var all = heldOut.ToList();
        return Enumerable.Range(1, 40).Select(step => step * 0.05f).MinBy(sharpness => Loss(all, sharpness));
    }

    private static double Loss(List<(float[] Scores, int Label)> all, float sharpness) =>
        all.Sum(example => Math.Log(example.Scores.Sum(score => Math.Exp((score - example.Scores[example.Label]) * sharpness))));
}
