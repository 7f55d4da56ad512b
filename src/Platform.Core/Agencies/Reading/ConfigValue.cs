using System.Collections.Immutable;
using System.Globalization;

namespace Platform.Core.Agencies.Reading;

/// <summary>
/// A value of the document, or its absence. Reading never stops: what is wrong is noted and a stand-in returned, because a
/// document with any error makes no config.
/// </summary>
internal sealed class ConfigValue(ConfigNode? node, string path, Findings findings)
{
    public bool IsGiven => node is not null;

    public bool IsList => node is ConfigNode.Sequence;

    public string Path => path;

    public (int Line, int Column) Place => (node?.Line ?? 1, node?.Column ?? 1);

    public bool Says(string word) => node is ConfigNode.Scalar scalar && scalar.Text == word;

    public void Refuse(string message) => findings.Refuse(Place.Line, Place.Column, path, message);

    /// <summary>Text of at most <paramref name="longest"/> characters; null when absent.</summary>
    public string? Text(int longest = 200) => Scalar("a text")?.Text?.Trim() switch
    {
        null => null,
        "" => Refused<string>("This must not be empty."),
        { Length: var length } when length > longest => Refused<string>($"At most {longest} characters."),
        var text => text,
    };

    /// <summary>Text that <paramref name="parse"/> understands, that is, gives something for.</summary>
    /// <param name="wanted">What is wanted, with an example.</param>
    public T? Parsed<T>(Func<string, T?> parse, string wanted) where T : class =>
        Text() is { } text ? parse(text) ?? Refused<T>($"This must be {wanted}.") : null;

    /// <inheritdoc cref="Parsed{T}(Func{string, T}, string)"/>
    public T? Parsed<T>(Func<string, T?> parse, string wanted) where T : struct
    {
        if (Text() is not { } text)
            return null;
        var parsed = parse(text);
        if (parsed is null)
            Refuse($"This must be {wanted}.");
        return parsed;
    }

    public int Whole(int least, int most, int otherwise)
    {
        if (Scalar("a whole number") is not { } scalar)
            return otherwise;
        if (!scalar.Quoted && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
            return number;
        Refuse($"This must be a whole number from {least} to {most}{Unquoted(scalar)}.");
        return otherwise;
    }

    public decimal Number(decimal least, decimal most, decimal otherwise)
    {
        if (Scalar("a number") is not { } scalar)
            return otherwise;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!scalar.Quoted && decimal.TryParse(scalar.Text, Style, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Refuse(string.Create(CultureInfo.InvariantCulture, $"This must be a number from {least} to {most}{Unquoted(scalar)}."));
        return otherwise;
    }

    public bool YesNo(bool otherwise)
    {
        if (Scalar("true or false") is not { } scalar)
            return otherwise;
        if (!scalar.Quoted && scalar.Text is ("true" or "false"))
            return scalar.Text == "true";
        Refuse($"This must be true or false{Unquoted(scalar)}.");
        return otherwise;
    }

    /// <summary>One of some words; null when absent or another.</summary>
    public string? OneOf(ImmutableArray<string> words) => Text() is not { } text ? null
        : words.Contains(text) ? text
        : Refused<string>($"Unknown value {text}. {Closest.Hint(text, words)} One of: {string.Join(", ", words)}.");

    /// <summary>The map in it; an empty one when absent.</summary>
    public ConfigSection Section()
    {
        if (node is not (null or ConfigNode.Map))
            Refuse("This must be a map of keys.");
        return new(node as ConfigNode.Map ?? new ConfigNode.Map([], Place.Line, Place.Column), path, findings);
    }

    /// <summary>The items of a list; none when absent.</summary>
    public ImmutableArray<ConfigValue> Items(int most)
    {
        if (node is null)
            return [];
        if (node is not ConfigNode.Sequence list)
            Refuse("This must be a list.");
        else if (list.Items.Length > most)
            Refuse($"At most {most} of them.");
        else
            return [.. list.Items.Select((item, index) => new ConfigValue(item, $"{path}[{index}]", findings))];
        return [];
    }

    private ConfigNode.Scalar? Scalar(string wanted)
    {
        if (node is ConfigNode.Scalar { Text: not null } scalar)
            return scalar;
        if (node is not null)
            Refuse($"This must be {wanted}.");
        return null;
    }

    private T? Refused<T>(string message) where T : class
    {
        Refuse(message);
        return null;
    }

    private static string Unquoted(ConfigNode.Scalar scalar) => scalar.Quoted ? ", without quotes" : "";
}
