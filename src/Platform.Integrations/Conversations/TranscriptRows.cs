using Npgsql;
using Platform.Core.Turns;
using Platform.Integrations.Database;

namespace Platform.Integrations.Conversations;

/// <summary>Reads what was said in one session.</summary>
internal static class TranscriptRows
{
    // what effects tell a session in messages of their own is nobody's words
    private const string Messages = $"""
        select message_id, turn, status, body, at from messages
        where agency_id = $1 and thread_id = $2 and session = $3 and message_id not like '{EffectMessages.Prefix}%' order by at, seq, message_id
        """;

    private const string Turns = "select turn, at, body from turns where agency_id = $1 and thread_id = $2 and session = $3 order by turn";

    internal static async Task<Transcript> ReadAsync(TenantConnection tenant, SessionRow session, CancellationToken cancellation)
    {
        object?[] key = [tenant.Agency, session.Thread, session.Session];
        var messages = await tenant.ReadAsync(Messages, key, Message, cancellation);
        var byTurn = messages.ToLookup(message => message.Turn);
        var turns = await tenant.ReadAsync(Turns, key, row => new TurnRow(
            row.GetInt32(0), row.Instant(1), row.GetString(2), [.. byTurn[row.GetInt32(0)]]), cancellation);
        return new(session, [.. turns], [.. byTurn[null]]);
    }

    private static MessageRow Message(NpgsqlDataReader row) =>
        new(row.GetString(0), row.IsDBNull(1) ? null : row.GetInt32(1), row.GetString(2), row.GetString(3), row.Instant(4));
}
