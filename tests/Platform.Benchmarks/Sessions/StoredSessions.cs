using Npgsql;
using NpgsqlTypes;
using Platform.Core.Conversations;
using Platform.Testing.Processes;

namespace Platform.Benchmarks.Sessions;

/// <summary>Writes sessions as a real one stands in the tables: a thread, its session, two turns with their messages, its flow.</summary>
internal sealed class StoredSessions(RunningPlatform platform, string client)
{
    private const string Agency = "demo-agency";
    private const int Group = 50_000;
    private static readonly string[] Lines = ["Hi, I would like to book a massage please", "My name is Anna Müller"];
    private readonly ThreadHash hash = new(platform.MasterKey);
    private (string Flow, string[] Bodies, string[] Decisions) model;

    public int Count { get; private set; }

    public static string Name(int n) => $"cold-{n}";

    /// <summary>Has one real conversation and keeps what it left as the model of all others.</summary>
    public async Task Learn()
    {
        using var http = platform.Client();
        var person = new Platform.Testing.Faults.PatientPerson(http, client, "cold-model");
        await person.Say(Lines);
        await using var connection = await Open();
        await using var read = new NpgsqlCommand(
            """
            select f.state, array_agg(u.body order by u.turn), array_agg(u.decision order by u.turn) from threads t
            join flows f using (agency_id, thread_id) join turns u using (agency_id, thread_id) where t.external_id = 'cold-model' group by f.state
            """, connection);
        await using var row = await read.ExecuteReaderAsync();
        await row.ReadAsync();
        model = (row.GetString(0), row.GetFieldValue<string[]>(1), row.GetFieldValue<string[]>(2));
    }

    /// <summary>Makes it so many sessions in all.</summary>
    public async Task Fill(int count)
    {
        await using var connection = await Open();
        for (; Count < count; Count += Math.Min(Group, count - Count))
        {
            var numbers = Enumerable.Range(Count + 1, Math.Min(Group, count - Count)).ToArray();
            var ids = numbers.Select(n => hash.For(Agency, client, Channels.Web, "api", Name(n)).Thread).ToArray();
            await Write(connection, numbers, ids);
        }
        await using var tidy = new NpgsqlCommand("vacuum analyze", connection) { CommandTimeout = 600 };
        await tidy.ExecuteNonQueryAsync();
    }

    private async Task Write(NpgsqlConnection connection, int[] numbers, Guid[] ids)
    {
        await Copy(connection, "threads (agency_id, thread_id, client_id, channel, external_id, sandbox, created_at)", ids.Length, 1,
            (i, _) => [Agency, ids[i], client, Channels.Web, Name(numbers[i]), false, DateTime.UtcNow]);
        await Copy(connection, "sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, state, started_at, last_at)", ids.Length, 1,
            (i, _) => [Agency, ids[i], 1, client, Channels.Web, false, Lines.Length, 0, Lines.Length, "bot", 0, "collecting_phone", DateTime.UtcNow, DateTime.UtcNow]);
        await Copy(connection, "flows (agency_id, thread_id, session, purpose, proposal, state)", ids.Length, 1,
            (i, _) => [Agency, ids[i], 1, "lead_capture", Guid.NewGuid(), model.Flow]);
        await Copy(connection, "messages (agency_id, thread_id, message_id, session, turn, status, at, body)", ids.Length, Lines.Length,
            (i, n) => [Agency, ids[i], $"m{n + 1}", 1, n + 1, "answered", DateTime.UtcNow, Lines[n]]);
        await Copy(connection, "turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision)", ids.Length, Lines.Length,
            (i, n) => [Agency, ids[i], 1, n + 1, client, 0, 1, DateTime.UtcNow, model.Bodies[n], model.Decisions[n]]);
    }

    private static async Task Copy(NpgsqlConnection connection, string table, int sessions, int rows, Func<int, int, object[]> values)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)");
        for (var i = 0; i < sessions; i++)
        {
            for (var n = 0; n < rows; n++)
            {
                await copy.StartRowAsync();
                foreach (var value in values(i, n))
                {
                    if (value is DateTime at) await copy.WriteAsync(at, NpgsqlDbType.TimestampTz);
                    else if (value is string text) await copy.WriteAsync(text, NpgsqlDbType.Text);
                    else await copy.WriteAsync(value);
                }
            }
        }
        await copy.CompleteAsync();
    }

    private async Task<NpgsqlConnection> Open()
    {
        var connection = new NpgsqlConnection(platform.Database.Admin);
        await connection.OpenAsync();
        return connection;
    }
}
