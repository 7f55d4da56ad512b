using System.Collections.Immutable;

namespace Platform.Core.Models;

/// <summary>A text in which personal values have stand-ins, such as <c>[phone 1]</c>: a model reads it, and its answer is opened again.</summary>
/// <param name="Marks">Each stand-in and what it stands for.</param>
public sealed record MaskedText(string Text, ImmutableArray<(string Mark, string Original)> Marks)
{
    /// <summary>Puts the originals back.</summary>
    public string Open(string answer) => Marks.Aggregate(answer, (text, m) => text.Replace(m.Mark, m.Original, StringComparison.OrdinalIgnoreCase));
}
