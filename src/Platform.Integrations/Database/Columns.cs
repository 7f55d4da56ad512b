using NodaTime;
using Npgsql;

namespace Platform.Integrations.Database;

/// <summary>Columns as the core's types.</summary>
internal static class Columns
{
    internal static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    internal static Instant Instant(this NpgsqlDataReader row, int column) => NodaTime.Instant.FromDateTimeUtc(row.GetDateTime(column));

    internal static Instant? InstantOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
