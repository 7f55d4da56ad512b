using Npgsql;
using Platform.Core.Usage;
using Platform.Integrations.Database;
using Platform.Integrations.Turns;

namespace Platform.Integrations.Usage;

/// <summary>Writes askings of models outside a turn, as role <c>platform_silo</c>. Their places are below zero: the turn that is made after all has its own.</summary>
public sealed class PostgresUsageLedger(NpgsqlDataSource source) : IUsageLedger
{
    private const string Write =
        """
        insert into usage (agency_id, asking, thread_id, session, turn, ordinal, client_id, sandbox, at, purpose, prompt, provider, model, input_tokens, output_tokens, tokens, tries, result, cost_usd)
        select $1, u.asking, $2, $3, $4, -u.n, $5, $6, $7, $8, u.prompt, u.provider, u.model, u.input_tokens, u.output_tokens, u.tokens, u.tries, u.result, u.cost_usd
        from unnest($9::uuid[], $10::text[], $11::text[], $12::text[], $13::int[], $14::int[], $15::text[], $16::int[], $17::text[], $18::numeric[]) with ordinality
          as u(asking, prompt, provider, model, input_tokens, output_tokens, tokens, tries, result, cost_usd, n)
        on conflict do nothing
        """;

    public Task Count(UnusedWork work, CancellationToken cancellation) => Passing.Retry(() => WriteAsync(work, cancellation), cancellation);

    private async Task<int> WriteAsync(UnusedWork work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection);
        // one batch is one transaction: the setting lasts for what follows it
        batch.BatchCommands.Add(new(CommitSql.Agencies) { Parameters = { Of(work.Key.Agency) } });
        batch.BatchCommands.Add(Rows(work));
        return await batch.ExecuteNonQueryAsync(cancellation);
    }

    private static NpgsqlBatchCommand Rows(UnusedWork work) => new NpgsqlBatchCommand(Write)
        .With(Of(work.Key.Agency), Of(work.Key.Thread), Of(work.Session), Of(work.Turn), Of(work.Key.Client), Of(work.Sandbox), Of(work.At.ToDateTimeUtc()), Of(work.Purpose))
        .Add(work.Uses, u => u.Asking).Add(work.Uses, u => u.Prompt).Add(work.Uses, u => u.Provider).Add(work.Uses, u => u.Model)
        .Add(work.Uses, u => u.Usage.InputTokens).Add(work.Uses, u => u.Usage.OutputTokens).Add(work.Uses, u => TokenSources.Name(u.Usage.Source)).Add(work.Uses, u => u.Usage.Tries)
        .Add(work.Uses, u => u.Result).Add(work.Uses, u => u.CostUsd);

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };
}
