using System.Collections.Frozen;
using System.Globalization;
using Platform.Understanding.Languages;
using Platform.Understanding.Text;

namespace Platform.Understanding.Services;

/// <summary>Brings the words of a message or of a service's name into the form in which they are compared: "1 hour" and "60m" are both "60min".</summary>
internal static class ServiceWords
{
    private static readonly FrozenSet<string> Minutes = FrozenSet.Create("m", "min", "mins", "minute", "minutes", "minuto", "minutos");
    private static readonly FrozenSet<string> Hours = FrozenSet.Create("h", "hr", "hrs", "hour", "hours", "hora", "horas");
    private static readonly FrozenSet<string> Money = FrozenSet.Create("eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pound", "pounds", "bucks", "quid");

    public static List<ServiceWord> Of(Message message)
    {
        var words = new List<ServiceWord>(message.Count);
        for (var at = 0; at < message.Count; at++)
        {
            if (Measure(message, at, out var last) is { } measure)
            {
                words.Add(new ServiceWord(measure, at, last, true));
                at = last;
            }
            else if (!IsSmall(message, at))
            {
                words.Add(new ServiceWord(ServiceStem.Of(message.Fold(at)), at, at, true));
            }
        }

        return words;
    }

    /// <summary>The words of a service's name, or of a name that services are known by.</summary>
    public static string[] Stems(string name, Language language) => [.. Of(Tokenizer.Cut(name, language)).Select(word => word.Stem)];

    public static string Length(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes}min");

    public static bool IsMeasure(string stem) => char.IsDigit(stem[0]);

    private static bool IsSmall(Message message, int at) =>
        message[at].Kind != TokenKind.Number && message.Is(at, WordTraits.Function | WordTraits.Filler | WordTraits.Particle) && !message.Is(at, WordTraits.Given);

    /// <summary>A number and its unit: "60m", "one hour", "half an hour", "60 euros".</summary>
    private static string? Measure(Message message, int at, out int last)
    {
        last = at;
        var number = Value(message, at);
        var unit = at + 1;
        if (number is null || unit >= message.Count || message[unit].Kind == TokenKind.Number)
        {
            return null;
        }

        var word = message.Fold(unit).ToString();
        last = unit;
        return Minutes.Contains(word) ? Length(number.Value)
            : Hours.Contains(word) ? Length(number.Value * 60)
            : Money.Contains(word) ? string.Create(CultureInfo.InvariantCulture, $"{number}cur")
            : null;
    }

    private static int? Value(Message message, int at)
    {
        if (message[at].Kind == TokenKind.Number)
        {
            return message[at].Length <= 4 && int.TryParse(message.Fold(at), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        }

        return message.Language.Number(message[at].Word) is { Kind: not NumberKind.Repeat } number ? number.Value : null;
    }
}
