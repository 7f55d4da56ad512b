using System.Collections.Immutable;
using System.Text;

namespace Platform.Core.Leads.Words;

/// <summary>A text with named places in braces, taken apart once.</summary>
internal sealed class TextTemplate
{
    private readonly ImmutableArray<string> parts;

    /// <summary>Words and places take turns, words first.</summary>
    public TextTemplate(string text) => parts = [.. text.Split('{', '}')];

    /// <summary>The names of its places.</summary>
    public IEnumerable<string> Places => parts.Where((_, i) => i % 2 == 1);

    public string Fill(ImmutableArray<(string Place, string Value)> values)
    {
        if (parts.Length == 1) return parts[0];
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Length; i += 2)
        {
            var place = parts[i];
            text.Append(values.FirstOrDefault(v => v.Place == place).Value ?? throw new ArgumentException($"The text's place '{place}' is not filled.", nameof(values)));
            text.Append(parts[i + 1]);
        }

        return text.ToString();
    }
}
