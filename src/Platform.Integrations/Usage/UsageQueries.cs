using Npgsql;
using Platform.Integrations.Database;

namespace Platform.Integrations.Usage;

/// <summary>Reads what turns asked of language models and what that cost, of one agency at a time.</summary>
public sealed class UsageQueries(TenantDatabase database)
{
    /// <summary>The session id of an asking whose session was erased.</summary>
    internal const string Erased = "erased";

    // a sandbox's clock may stand still: turns of one thread at the same moment are told apart by their numbers
    private const string Listed = $"""
        select u.thread_id, coalesce(t.external_id, '{Erased}'), u.session, u.turn, u.ordinal, u.client_id, coalesce(t.channel, u.channel), u.at, u.purpose, u.prompt, u.provider, u.model,
          u.input_tokens, u.output_tokens, u.tokens, u.tries, u.result, u.cost_usd
        from usage u left join threads t on t.agency_id = u.agency_id and t.thread_id = u.thread_id
        where u.agency_id = $1 and ($2::text is null or u.client_id = $2) and u.sandbox = $3
          and u.at <= $4 and (u.at, u.thread_id, u.session, u.turn, u.ordinal) < ($4, $5, $6, $7, $8)
          and ($9::timestamptz is null or u.at >= $9) and ($10::timestamptz is null or u.at < $10)
        order by u.at desc, u.thread_id desc, u.session desc, u.turn desc, u.ordinal desc limit $11
        """;

    /// <summary>Askings, newest first.</summary>
    public async Task<Page<UsageRow>> ListAsync(string agency, UsageFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var from = PageCursor.Parse(page.Cursor);
        var rows = await database.ReadAsync(agency, Listed,
            [agency, filter.Client, filter.Sandbox, from.At, from.Id, from.Number, from.Turn, from.Ordinal, filter.From?.ToDateTimeUtc(), filter.To?.ToDateTimeUtc(), page.Rows],
            Row, cancellation);
        return page.Cut(rows, row => new(row.At.ToDateTimeUtc(), row.Thread, row.Session, row.Turn, row.Ordinal));
    }

    private static UsageRow Row(NpgsqlDataReader row) => new(
        row.GetGuid(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), row.GetInt16(4), row.GetString(5), row.GetString(6), row.Instant(7), row.GetString(8),
        row.GetString(9), row.GetString(10), row.GetString(11), row.GetInt32(12), row.GetInt32(13), row.GetString(14), row.GetInt32(15), row.GetString(16),
        row.GetDecimal(17));
}
