using Npgsql;

namespace Platform.Migrations;

/// <summary>Reads a connection given in Npgsql's form or as a libpq URI, and writes it as either.</summary>
public static class ConnectionText
{
    /// <summary>The connection as Npgsql takes it.</summary>
    /// <exception cref="MigrationException">The text is neither form.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string text)
    {
        try
        {
            var connection = text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal)
                ? FromUri(new Uri(text))
                : new NpgsqlConnectionStringBuilder(text);
            return connection.Host is { Length: > 0 } ? connection : throw new ArgumentException("no host");
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new MigrationException(
                "ConnectionStrings__Platform is not understood: write Host=...;Port=...;Database=...;Username=...;Password=... or postgresql://user:password@host:port/database", failure);
        }
    }

    /// <summary>The connection as psql and other libpq programs take it.</summary>
    public static string ToUri(NpgsqlConnectionStringBuilder connection)
    {
        var password = connection.Password is { Length: > 0 } given ? ":" + Uri.EscapeDataString(given) : "";
        return $"postgresql://{Uri.EscapeDataString(connection.Username ?? "")}{password}@{connection.Host}:{connection.Port}/{Uri.EscapeDataString(connection.Database ?? "")}";
    }

    private static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        var user = uri.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')),
            Username = Uri.UnescapeDataString(user[0]),
        };
        if (user is [_, var password])
            connection.Password = Uri.UnescapeDataString(password);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            Apply(connection, pair.Split('=', 2));
        return connection;
    }

    private static void Apply(NpgsqlConnectionStringBuilder connection, string[] pair)
    {
        var value = pair is [_, var given] ? Uri.UnescapeDataString(given) : "";
        // libpq's names where they differ from Npgsql's
        var name = pair[0] switch
        {
            "sslmode" => "SSL Mode",
            "sslrootcert" => "Root Certificate",
            "connect_timeout" => "Timeout",
            "application_name" => "Application Name",
            var other => other,
        };
        connection[name] = name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
    }
}
