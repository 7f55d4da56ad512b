using System.Runtime.CompilerServices;
using Platform.Core.Privacy;
using Platform.Integrations.Conversations;
using Platform.Integrations.Database;

namespace Platform.Integrations.Privacy;

/// <summary>All that a client holds of one person, read as it is written out: never more than one session in memory.</summary>
public sealed class PersonReading : IAsyncDisposable
{
    private const string Sessions = SessionQueries.Columns + " where s.agency_id = $1 and s.thread_id = any($2) order by s.started_at, s.thread_id, s.session";

    private readonly TenantConnection tenant;
    private readonly string client;
    private readonly PersonKey person;
    private readonly Guid[] threads;

    internal PersonReading(TenantConnection tenant, string client, PersonKey person, Guid[] threads) =>
        (this.tenant, this.client, this.person, this.threads) = (tenant, client, person, threads);

    /// <summary>Whole sessions, the oldest first.</summary>
    public async IAsyncEnumerable<Transcript> TranscriptsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var session in await tenant.ReadAsync(Sessions, [tenant.Agency, threads], SessionQueries.Row, cancellation))
            yield return await TranscriptRows.ReadAsync(tenant, session, cancellation);
    }

    /// <summary>The other parts, each with its rows as JSON objects.</summary>
    public async IAsyncEnumerable<(string Name, IReadOnlyList<string> Rows)> PartsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return ("contacts", await tenant.ReadAsync(PersonSections.Contacts, PersonSections.Wide(tenant.Agency, client, threads, person), row => row.GetString(0), cancellation));
        foreach (var (name, sql) in PersonSections.Others)
            yield return (name, await tenant.ReadAsync(sql, [tenant.Agency, threads], row => row.GetString(0), cancellation));
    }

    public ValueTask DisposeAsync() => tenant.DisposeAsync();
}
