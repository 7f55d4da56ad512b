namespace Platform.Architecture;

/// <param name="Path">From the root, with slashes.</param>
internal sealed record Source(string Path, string Text)
{
    public string[] Lines => Text.Split('\n');

    /// <summary>The lines without comments and blank ones at the end.</summary>
    public int Length => Text.TrimEnd().Split('\n').Length;
}
