using System.Globalization;

namespace Platform.Simulators.Models;

/// <summary>How a model's output comes: in pieces that keep to no border of words.</summary>
internal static class Pieces
{
    private const int Size = 5;

    public static IEnumerable<string> Of(string text)
    {
        var letters = new StringInfo(text);
        for (var at = 0; at < letters.LengthInTextElements; at += Size)
            yield return letters.SubstringByTextElements(at, Math.Min(Size, letters.LengthInTextElements - at));
    }

    /// <summary>Four letters a token, as good as any.</summary>
    public static int Tokens(string text) => (text.Length + 3) / 4;

    public static int Tokens(ModelAsk ask) => ask.Messages.Sum(m => Tokens(m.Text) + 4);

    public static int Tokens(ModelSay say) => Tokens(say.Text) + say.Calls.Sum(c => Tokens(c.Name) + Tokens(c.Arguments));
}
