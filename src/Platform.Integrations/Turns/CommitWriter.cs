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
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.DeadlockDetected && rows.Length > 1)
        {
            foreach (var row in rows) results[row.Commit] = await WriteAlone(row, cancellation);
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.ExclusionViolation)
        {
            results[rows[0].Commit] = CommitResult.TimeTaken;
        }
        catch (Exception lost) when (Lost(lost))
        {
            foreach (var row in rows) results[row.Commit] = await FindOut(row, cancellation);
        }
        return [.. group.Select(c => results[c])];
    }

    private async Task<CommitResult> WriteAlone(CommitRow row, CancellationToken cancellation)
    {
        var result = new Dictionary<TurnCommit, CommitResult>(1, ReferenceEqualityComparer.Instance);
        try
        {
            await Run([row], result, cancellation);
            return result[row.Commit];
        }
        catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.ExclusionViolation)
        {
            return CommitResult.TimeTaken;
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
                var result = new Dictionary<TurnCommit, CommitResult>(1, ReferenceEqualityComparer.Instance);
                await Run([row], result, cancellation);
                return result[row.Commit] == CommitResult.Committed || !await Stands(row, cancellation) ? result[row.Commit] : CommitResult.Committed;
            }
            catch (PostgresException taken) when (taken.SqlState == PostgresErrorCodes.ExclusionViolation)
            {
                return CommitResult.TimeTaken;
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

    // Whatever is not a verdict of the database on the statement itself leaves the outcome open.
    private static bool Lost(Exception failure) =>
        failure is NpgsqlException and not PostgresException or TimeoutException or System.IO.IOException
        || failure is PostgresException { SqlState: var state } && (state.StartsWith("57", StringComparison.Ordinal) || state.StartsWith("08", StringComparison.Ordinal)
            || state.StartsWith("53", StringComparison.Ordinal) || state is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure);
}
