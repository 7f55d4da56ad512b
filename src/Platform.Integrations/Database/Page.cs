namespace Platform.Integrations.Database;

/// <summary>A part of a list, newest first.</summary>
/// <param name="Next">Opaque place to go on from; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next)
{
    public Page<TOther> Select<TOther>(Func<T, TOther> map) => new([.. Items.Select(map)], Next);
}
