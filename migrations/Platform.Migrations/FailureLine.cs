using System.Net.Sockets;
using Npgsql;

namespace Platform.Migrations;

/// <summary>Turns what the driver says into one line for the operator: what is wrong, what to do. Never the password.</summary>
internal static class FailureLine
{
    internal static string For(NpgsqlException failure, Func<string, string?> environment)
    {
        var given = ConnectionText.Parse(environment("ConnectionStrings__Platform") ?? "");
        var place = $"PostgreSQL at {given.Host}:{given.Port}";
        return failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"{place} refuses the role '{given.Username}': correct the user or password in ConnectionStrings__Platform",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"{place} has no database '{given.Database}': create it (create database \"{given.Database}\" owner \"{given.Username}\";) or correct ConnectionStrings__Platform",
            PostgresException refused => $"{place} refused: {refused.MessageText} ({refused.SqlState})",
            _ => $"{place} cannot be reached ({Innermost(failure)}): start it or correct ConnectionStrings__Platform",
        };
    }

    private static string Innermost(Exception failure) => failure.GetBaseException() switch
    {
        SocketException socket => socket.SocketErrorCode.ToString(),
        var other => other.Message.ReplaceLineEndings(" "),
    };
}
