using Npgsql;
using Platform.Core.Turns;

namespace Platform.Integrations.Turns;

/// <summary>Writes a group of commits in one transaction, and finds out what became of each when the database does not say.</summary>
internal sealed class CommitWriter(NpgsqlDataSource source, string silo) : IDisposable
{
    private const string BookingGone = "PB001";
    private const long FirstPlans = 256;
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(10);
    private NpgsqlConnection? kept;
    private long written;
    private long replanAt = FirstPlans;

    // Class of integrity violations, a taken time among them: found while the statement runs, which harms no connection.
    private const string Constraints = "23";

    public async Task<IReadOnlyList<CommitResult>> Write(IReadOnlyList<TurnCommit> group, CancellationToken cancellation)
    {
        var rows = group.Select(c => new CommitRow(c)).OrderBy(r => r.Agency, StringComparer.Ordinal).ThenBy(r => r.Thread).ToArray();
        var results = new Dictionary<TurnCommit, CommitResult>(ReferenceEqualityComparer.Instance);
        await Write(rows, results, cancellation);
        return [.. group.Select(c => results[c])];
    }

    private async Task Write(CommitRow[] rows, Dictionary<TurnCommit, CommitResult> results, CancellationToken cancellation)
    {
        try
        {
            Note(rows, Run(rows), results);
        }
        catch (Exception failure) when (Verdict(failure) is { } verdict)
        {
            if (rows.Length == 1) Note(rows, [verdict], results);
            else foreach (var part in Parts(rows, verdict)) await Write(part, results, cancellation);
        }
        catch (Exception lost) when (Lost(lost))
        {
            Note(rows, await Task.WhenAll(rows.Select(r => r.IsFallback ? Task.FromResult(CommitResult.Unknown) : FindOut(r, cancellation))), results);
        }
    }

    // One of them is to blame. Where a time was taken, those that take none go on together and the others one by one.
    private static IEnumerable<CommitRow[]> Parts(CommitRow[] rows, CommitResult verdict)
    {
        if (verdict != CommitResult.TimeTaken) return rows.Chunk((rows.Length + 1) / 2);
        var parts = rows.Where(r => r.TakesTime).Select(r => new[] { r });
        return rows.Where(r => !r.TakesTime).ToArray() is { Length: > 0 } rest ? parts.Prepend(rest) : parts;
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
                var result = RunAlone(row);
                return result == CommitResult.Committed || !await Stands(row, cancellation) ? result : CommitResult.Committed;
            }
            catch (Exception lost) when (Lost(lost))
            {
                continue;
            }
        }
        return CommitResult.Unknown;
    }

    private CommitResult RunAlone(CommitRow row)
    {
        try
        {
            return Run([row])[0];
        }
        catch (Exception failure) when (Verdict(failure) is { } verdict)
        {
            return verdict;
        }
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
                new NpgsqlParameter<string?> { TypedValue = row.Commit.Messages.FirstOrDefault()?.Id },
            },
        });
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        await reader.NextResultAsync(cancellation);
        return await reader.ReadAsync(cancellation);
    }

    private CommitResult[] Run(CommitRow[] rows)
    {
        try
        {
            return RunBatch(rows);
        }
        catch (Exception refused) when (refused is PostgresException found ? !found.SqlState.StartsWith(Constraints, StringComparison.Ordinal) : !Lost(refused))
        {
            // A value that cannot be read is refused between a statement's preparation and its description, one that the driver cannot
            // write before either. When this was its first use, the driver holds it for prepared and without rows: its next use on that
            // connection would fail ("unexpected DataRow", or no such statement).
            source.Clear();
            throw;
        }
    }

    private CommitResult[] RunBatch(CommitRow[] rows)
    {
        var connection = Interlocked.Exchange(ref kept, null) ?? source.OpenConnection();
        try
        {
            var found = Execute(connection, rows);
            if (!Grown(rows.Length)) connection = Interlocked.Exchange(ref kept, connection);
            return found;
        }
        finally
        {
            connection?.Dispose();
        }
    }

    private CommitResult[] Execute(NpgsqlConnection connection, CommitRow[] rows)
    {
        using var batch = new NpgsqlBatch(connection);
        CommitBatch.Fill(batch, rows, silo);
        var found = new CommitResult[rows.Length];
        Array.Fill(found, CommitResult.Fenced);
        using var reader = batch.ExecuteReader();
        reader.NextResult();
        while (reader.Read())
            found[reader.GetInt32(0) - 1] = reader.GetBoolean(1) ? CommitResult.Committed : CommitResult.AnsweredBefore;
        // the transaction has ended only when the last statement has answered
        while (reader.NextResult()) { }
        return found;
    }

    // A connection keeps the plans that it made, and one made for a small table may walk it. So whenever what was written has
    // doubled, connections and with them plans are made anew: some twenty times in a silo's life.
    private bool Grown(int turns)
    {
        var total = Interlocked.Add(ref written, turns);
        var due = Interlocked.Read(ref replanAt);
        if (total < due || Interlocked.CompareExchange(ref replanAt, due * 2, due) != due) return false;
        source.Clear();
        return true;
    }

    public void Dispose() => Interlocked.Exchange(ref kept, null)?.Dispose();

    private static void Note(CommitRow[] rows, CommitResult[] found, Dictionary<TurnCommit, CommitResult> results)
    {
        for (var i = 0; i < rows.Length; i++) results[rows[i].Commit] = found[i];
    }

    private static CommitResult? Verdict(Exception failure) => failure switch
    {
        PostgresException { SqlState: PostgresErrorCodes.ExclusionViolation or BookingGone } => CommitResult.TimeTaken,
        PostgresException { SqlState: ['2', '2' or '3', ..] or ['4', '2', ..] } => CommitResult.Refused,
        // the end of the silo, which is nobody's fault
        ObjectDisposedException or OperationCanceledException or OutOfMemoryException => null,
        // A value that cannot be written, half a surrogate pair among them: found before the transaction is sent to its end.
        _ => Lost(failure) ? null : CommitResult.Refused,
    };

    // Whatever the database or the connection says that is no verdict on the values leaves the outcome open: shutdown, lost connection, deadlock, no room.
    private static bool Lost(Exception failure) => failure is NpgsqlException or TimeoutException or IOException;
}
