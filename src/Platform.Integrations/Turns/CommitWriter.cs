using Npgsql;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>Writes a group of commits in one transaction, and finds out what became of each when the database does not say.</summary>
internal sealed class CommitWriter(NpgsqlDataSource source, string silo)
{
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<CommitResult>> Write(IReadOnlyList<TurnCommit> group, CancellationToken cancellation)
    {
        var rows = group.Select(c => new CommitRow(c)).OrderBy(r => r.Agency, StringComparer.Ordinal).ThenBy(r => r.Thread).ToArray();
        var results = new Dictionary<TurnCommit, CommitResult>(ReferenceEqualityComparer.Instance);
        try
        {
            await Run(rows, results, cancellation);
        }
        catch (PostgresException) when (rows.Length > 1)
        {
            // one of them is to blame: alone, each gets its own verdict
            foreach (var row in rows) results[row.Commit] = await WriteAlone(row, cancellation);
        }
        catch (Exception failure) when (Verdict(failure) is { } verdict)
        {
            results[rows[0].Commit] = verdict;
        }
        catch (Exception lost) when (Lost(lost))
        {
            foreach (var row in rows) results[row.Commit] = await FindOut(row, cancellation);
        }
        return [.. group.Select(c => results[c])];
    }

    private async Task<CommitResult> WriteAlone(CommitRow row, CancellationToken cancellation)
    {
        try
        {
            return await RunAlone(row, cancellation);
        }
        catch (Exception failure) when (Verdict(failure) is { } verdict)
        {
            return verdict;
        }
        catch (Exception lost) when (Lost(lost))
        {
            return await FindOut(row, cancellation);
        }
    }

    // The connection was lost with the commit under way. Writing again is safe: the fence lets it in once. When the fence
    // refuses, the turn's own row tells whether it was ours that stands.
    private async Task<CommitResult> FindOut(CommitRow row, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = 50; TimeProvider.System.GetElapsedTime(started) < GiveUp; pause = Math.Min(pause * 2, 1000))
        {
            await Task.Delay(pause + Random.Shared.Next(pause), cancellation);
            try
            {
                if (await Stands(row, cancellation)) return CommitResult.Committed;
                var result = await RunAlone(row, cancellation);
                return result == CommitResult.Committed || !await Stands(row, cancellation) ? result : CommitResult.Committed;
            }
            catch (Exception failure) when (Verdict(failure) is { } verdict)
            {
                return verdict;
            }
            catch (Exception lost) when (Lost(lost))
            {
                continue;
            }
        }
        return CommitResult.Unknown;
    }

    private async Task<bool> Stands(CommitRow row, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(CommitSql.Agencies) { Parameters = { new NpgsqlParameter<string> { TypedValue = row.Agency } } });
        batch.BatchCommands.Add(new(CommitSql.Stands)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = row.Agency }, new NpgsqlParameter<Guid> { TypedValue = row.Thread },
                new NpgsqlParameter<int> { TypedValue = row.Commit.Session }, new NpgsqlParameter<int> { TypedValue = row.Commit.Turn },
                new NpgsqlParameter<DateTime> { TypedValue = row.At }, new NpgsqlParameter<string> { TypedValue = row.Body },
                new NpgsqlParameter<string> { TypedValue = row.Commit.Messages[0].Id },
            },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation);
    }

    private async Task<CommitResult> RunAlone(CommitRow row, CancellationToken cancellation)
    {
        var result = new Dictionary<TurnCommit, CommitResult>(1, ReferenceEqualityComparer.Instance);
        await Run([row], result, cancellation);
        return result[row.Commit];
    }

    private async Task Run(IReadOnlyList<CommitRow> rows, Dictionary<TurnCommit, CommitResult> results, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        CommitBatch.Fill(batch, rows, silo);
        var found = new CommitResult[rows.Count];
        Array.Fill(found, CommitResult.Fenced);
        await using (var reader = await batch.ExecuteReaderAsync(cancellation))
        {
            await reader.NextResultAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                found[reader.GetInt32(0) - 1] = reader.GetBoolean(1) ? CommitResult.Committed : CommitResult.AnsweredBefore;
            // the transaction has ended only when the last statement has answered
            while (await reader.NextResultAsync(cancellation)) { }
        }
        for (var i = 0; i < rows.Count; i++) results[rows[i].Commit] = found[i];
    }

    private static CommitResult? Verdict(Exception failure) => failure is not PostgresException { SqlState: var state } ? null
        : state == PostgresErrorCodes.ExclusionViolation ? CommitResult.TimeTaken
        : state.StartsWith("22", StringComparison.Ordinal) || state.StartsWith("23", StringComparison.Ordinal) ? CommitResult.Refused
        : null;

    // Whatever is no verdict of the database on the values leaves the outcome open: shutdown, lost connection, deadlock, no room.
    private static bool Lost(Exception failure) => failure is NpgsqlException or TimeoutException or IOException;
}
