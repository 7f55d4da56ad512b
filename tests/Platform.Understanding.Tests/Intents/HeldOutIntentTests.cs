using System.Reflection;
using Shouldly;
using Xunit;

namespace Platform.Understanding.Tests.Intents;

/// <summary>
/// Sentences to businesses of all kinds (a vet, a hotel, a gym, lawyers, an estate agent, a garage, a tutor, a restaurant) that the model
/// has not learnt from. None of them may go into the training text, nor be worded after it.
/// </summary>
public sealed class HeldOutIntentTests
{
    private const double Least = 0.86;

    [Theory]
    [InlineData("En")]
    [InlineData("Es")]
    public void Route_of_unseen_sentences_is_told(string language)
    {
        List<(string Want, string Got, string Text)> told = [.. Sentences(language).Select(one => (one.Route, (language == "En" ? Reads.En(one.Text) : Reads.Es(one.Text)).Intent.Name, one.Text))];

        double macro = told.Select(one => one.Want).Distinct().Average(route => F1(told, route));

        macro.ShouldBeGreaterThanOrEqualTo(Least, string.Join('\n', told.Where(one => one.Got != one.Want).Select(one => $"{one.Want}, told as {one.Got}: {one.Text}")));
    }

    private static double F1(List<(string Want, string Got, string Text)> told, string route) =>
        2.0 * told.Count(one => one.Want == route && one.Got == route) / (told.Count(one => one.Want == route) + told.Count(one => one.Got == route));

    private static IEnumerable<(string Route, string Text)> Sentences(string language)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"HeldOut/{language}.txt")!;
        using StreamReader lines = new(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(": ", 2) is [var route, var text] && !line.StartsWith('#'))
            {
                yield return (route, text);
            }
        }
    }
}
