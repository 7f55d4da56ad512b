namespace Platform.Integrations.Database;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="Cursor">What the page before gave as next; null for the first.</param>
/// <param name="Limit">Rows at most, from 1 to 200.</param>
public sealed record PageRequest(string? Cursor = null, int Limit = 50)
{
    public const int MaxLimit = 200;

    /// <summary>One row more than wanted is read, to know whether there is a next page.</summary>
    internal int Rows => Limit + 1;

    internal Page<T> Cut<T>(IReadOnlyList<T> rows, Func<T, PageCursor> place) =>
        rows.Count > Limit ? new([.. rows.Take(Limit)], place(rows[Limit - 1]).ToString()) : new(rows, null);
}
