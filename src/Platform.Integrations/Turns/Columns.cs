using Npgsql;

namespace Platform.Integrations.Turns;

/// <summary>Adds the rows of a group to a command, a column an array.</summary>
internal static class Columns
{
    public static NpgsqlBatchCommand Add<TRow, TValue>(this NpgsqlBatchCommand command, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        command.Parameters.Add(new NpgsqlParameter<TValue[]> { TypedValue = column });
        return command;
    }

    /// <summary>Adds single values, in order.</summary>
    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, params ReadOnlySpan<NpgsqlParameter> values)
    {
        foreach (var value in values) command.Parameters.Add(value);
        return command;
    }
}
