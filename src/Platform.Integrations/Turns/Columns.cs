using Npgsql;
using NpgsqlTypes;

namespace Platform.Integrations.Turns;

/// <summary>Adds the rows of a group to a command, a column an array.</summary>
internal static class Columns
{
    public static NpgsqlBatchCommand Add<TRow, TValue>(this NpgsqlBatchCommand command, IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Count];
        for (var i = 0; i < column.Length; i++) column[i] = value(rows[i]);
        var parameter = new NpgsqlParameter<TValue[]> { TypedValue = column };
        // The driver reads a time's type from the first value, and takes an array without one for another type: that statement
        // would not be the one that it has prepared, and be parsed and planned on each use.
        if (typeof(TValue) == typeof(DateTime) || typeof(TValue) == typeof(DateTime?)) parameter.NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>Adds single values, in order.</summary>
    public static NpgsqlBatchCommand With(this NpgsqlBatchCommand command, params ReadOnlySpan<NpgsqlParameter> values)
    {
        foreach (var value in values) command.Parameters.Add(value);
        return command;
    }
}
