using System.Text.Json;
using Npgsql;
using Platform.Core.Conversations;
using Platform.Core.Escalation;
using Platform.Core.Leads;
using Platform.Core.Turns;
using Platform.Core.Usage;

namespace Platform.Integrations.Turns;

/// <summary>Builds the one batch, and so the one transaction, of a group of commits.</summary>
internal static class CommitBatch
{
    /// <param name="batch">Empty, with its connection.</param>
    /// <param name="silo">Name of the silo that its effects are born claimed by.</param>
    public static void Fill(NpgsqlBatch batch, IReadOnlyList<CommitRow> rows, string silo)
    {
        var agencies = string.Join(',', rows.Select(r => r.Agency).Distinct(StringComparer.Ordinal));
        batch.BatchCommands.Add(new(CommitSql.Agencies) { Parameters = { new NpgsqlParameter<string> { TypedValue = agencies } } });
        batch.BatchCommands.Add(Turns(rows));
        AddWhereAny(batch, [.. rows.Where(r => r.Commit.Outcome?.Contact is not null)], Contacts);
        AddWhereAny(batch, [.. rows.Where(r => Escalation(r) is not null)], Escalations);
        AddWhereAny(batch, Flatten(rows, c => c.Effects), effects => Effects(effects, silo));
        WaitlistBatch.Fill(batch, Flatten(rows, c => c.Outcome?.Waitlist ?? []));
        ReservationBatch.Fill(batch, Flatten(rows, c => c.Outcome?.Reservations ?? []));
        if (HasUses(rows)) batch.BatchCommands.Add(Uses(Flatten(rows, c => c.Outcome?.Uses ?? [])));
    }

    private static NpgsqlBatchCommand Turns(IReadOnlyList<CommitRow> rows)
    {
        var command = new NpgsqlBatchCommand(CommitSql.Turns)
            .Add(rows, r => r.Agency).Add(rows, r => r.Thread).Add(rows, r => r.Commit.Session).Add(rows, r => r.Client)
            .Add(rows, r => r.Commit.Thread.Key.Channel).Add(rows, r => r.Commit.Thread.Sandbox).Add(rows, r => r.Commit.Version).Add(rows, r => r.Commit.Epoch)
            .Add(rows, r => r.Commit.Turn).Add(rows, r => Modes.Name(r.Commit.Mode)).Add(rows, r => r.Commit.Errors).Add(rows, r => r.Commit.State)
            .Add(rows, r => r.Commit.OutcomeName).Add(rows, r => r.Person).Add(rows, r => r.At).Add(rows, r => r.Commit.Thread.ExternalId)
            .Add(rows, r => r.Body).Add(rows, r => r.Commit.Outcome?.Decision ?? "{}").Add(rows, r => r.Commit.ConfigVersion)
            .Add(rows, r => r.Purpose).Add(rows, r => r.Proposal).Add(rows, r => r.Commit.Outcome?.Flow);
        return Leads(Messages(command, rows), rows);
    }

    private static NpgsqlBatchCommand Messages(NpgsqlBatchCommand command, IReadOnlyList<CommitRow> rows)
    {
        var messages = new List<(int N, CommitRow Row, InboundMessage Message, int Seq)>(rows.Count);
        for (var n = 0; n < rows.Count; n++)
        {
            var answered = rows[n].Commit.Messages;
            for (var seq = 0; seq < answered.Length; seq++) messages.Add((n + 1, rows[n], answered[seq], seq));
        }
        return command.Add(messages, m => m.N).Add(messages, m => m.Row.Agency).Add(messages, m => m.Row.Thread).Add(messages, m => m.Message.Id)
            .Add(messages, m => m.Message.At.ToDateTimeUtc()).Add(messages, m => m.Message.Text).Add(messages, m => m.Seq)
            .Add(messages, m => ContextJson.Write(m.Message.Context));
    }

    /// <summary>A statement whose rows belong to a commit that won where its flow's row carries the proposal.</summary>
    internal static NpgsqlBatchCommand Fence<T>(string sql, IReadOnlyList<T> items, Func<T, CommitRow> row) => new NpgsqlBatchCommand(sql)
        .Add(items, i => row(i).Agency).Add(items, i => row(i).Thread).Add(items, i => row(i).Commit.Session)
        .Add(items, i => row(i).Purpose).Add(items, i => row(i).Proposal);

    private static NpgsqlBatchCommand Leads(NpgsqlBatchCommand command, IReadOnlyList<CommitRow> rows)
    {
        var leads = new List<(int N, Lead Lead)>(rows.Count);
        for (var n = 0; n < rows.Count; n++)
        {
            if (rows[n].Commit.Outcome?.Lead is { } lead) leads.Add((n + 1, lead));
        }
        return command.Add(leads, l => l.N).Add(leads, l => l.Lead.Name).Add(leads, l => l.Lead.Phone).Add(leads, l => l.Lead.Email)
            .Add(leads, l => l.Lead.Service).Add(leads, l => l.Lead.PreferredTime?.ToDateTimeUtc()).Add(leads, l => l.Lead.Status);
    }

    private static NpgsqlBatchCommand Contacts(IReadOnlyList<CommitRow> rows) => Fence(CommitSql.Contacts, rows, r => r)
        .Add(rows, r => r.Client).Add(rows, r => r.Commit.Outcome!.Contact!.Address).Add(rows, r => r.Commit.Outcome!.Contact!.Contact.Name)
        .Add(rows, r => r.Commit.Outcome!.Contact!.Contact.Phone).Add(rows, r => r.Commit.Outcome!.Contact!.Contact.Email)
        .Add(rows, r => r.Commit.Thread.Sandbox).Add(rows, r => r.At);

    private static NpgsqlBatchCommand Effects(IReadOnlyList<Part<Effect>> effects, string silo) => new NpgsqlBatchCommand(CommitSql.Effects)
        .Add(effects, e => e.Row.Agency).Add(effects, e => e.Row.Thread).Add(effects, e => e.Row.Commit.Session).Add(effects, e => e.Row.Commit.Turn)
        .Add(effects, e => e.Row.Body).Add(effects, e => e.Value.Id).Add(effects, e => e.Row.Client).Add(effects, e => e.Ordinal)
        .Add(effects, e => e.Row.Commit.Epoch).Add(effects, e => e.Value.Speaks).Add(effects, e => e.Value.Kind).Add(effects, e => e.Value.Payload)
        .Add(effects, _ => silo).Add(effects, e => e.Row.At);

    private static bool HasUses(IReadOnlyList<CommitRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Commit.Outcome is { Uses.IsEmpty: false }) return true;
        return false;
    }

    private static NpgsqlBatchCommand Uses(IReadOnlyList<Part<ModelUse>> uses) => Fence(CommitSql.Uses, uses, u => u.Row)
        .Add(uses, u => u.Row.Commit.Turn).Add(uses, u => u.Ordinal).Add(uses, u => u.Row.Client).Add(uses, u => u.Row.Commit.Thread.Sandbox).Add(uses, u => u.Row.At)
        .Add(uses, u => u.Value.Prompt).Add(uses, u => u.Value.Provider).Add(uses, u => u.Value.Model).Add(uses, u => u.Value.Usage.InputTokens)
        .Add(uses, u => u.Value.Usage.OutputTokens).Add(uses, u => TokenSources.Name(u.Value.Usage.Source)).Add(uses, u => u.Value.Usage.Tries)
        .Add(uses, u => u.Value.Result).Add(uses, u => u.Value.CostUsd)
        // a silo of an earlier release names no asking
        .Add(uses, u => u.Value.Asking == Guid.Empty ? Guid.NewGuid() : u.Value.Asking);

    private static NpgsqlBatchCommand Escalations(IReadOnlyList<CommitRow> rows) => new NpgsqlBatchCommand(CommitSql.Escalations)
        .Add(rows, r => r.Agency).Add(rows, r => r.Thread).Add(rows, r => r.Commit.Session).Add(rows, r => r.Commit.Turn).Add(rows, r => r.Body)
        .Add(rows, _ => Guid.NewGuid()).Add(rows, r => r.Client).Add(rows, r => r.Commit.Thread.Sandbox).Add(rows, r => Escalation(r)!.Reason)
        .Add(rows, SlotsJson).Add(rows, r => Escalation(r)!.PendingQuestion).Add(rows, r => Escalation(r)!.Summary).Add(rows, r => r.At);

    internal static void AddWhereAny<T>(NpgsqlBatch batch, IReadOnlyList<T> items, Func<IReadOnlyList<T>, NpgsqlBatchCommand> command)
    {
        if (items.Count > 0) batch.BatchCommands.Add(command(items));
    }

    private static List<Part<T>> Flatten<T>(IReadOnlyList<CommitRow> rows, Func<TurnCommit, System.Collections.Immutable.ImmutableArray<T>> parts)
    {
        var flat = new List<Part<T>>();
        foreach (var row in rows)
        {
            var items = parts(row.Commit);
            for (var i = 0; i < items.Length; i++) flat.Add(new(row, items[i], i));
        }
        return flat;
    }

    private static EscalationRequest? Escalation(CommitRow row) => row.Commit.Escalation ?? row.Commit.Outcome?.Escalation;

    private static string SlotsJson(CommitRow row)
    {
        var slots = row.Commit.Outcome?.Metadata.Slots ?? Slots.Empty;
        return JsonSerializer.Serialize(new Dictionary<string, string?>
        {
            ["name"] = slots.Name, ["phone"] = slots.Phone, ["email"] = slots.Email, ["service"] = slots.Service,
            ["preferred_time"] = slots.PreferredTime is { } time ? NodaTime.Text.OffsetDateTimePattern.Rfc3339.Format(time) : null,
        }.Where(s => s.Value is not null).ToDictionary());
    }
}
