using Npgsql;

namespace Platform.Benchmarks.Hosting;

/// <summary>CPU time of a PostgreSQL server: its postmaster and all its children, the ended ones too.</summary>
internal sealed class ServerCpu
{
    private const double TicksPerSecond = 100;
    private readonly string connectionString;
    private readonly int postmaster;

    private ServerCpu(string connectionString, int postmaster) => (this.connectionString, this.postmaster) = (connectionString, postmaster);

    public static async Task<ServerCpu> Of(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new(connectionString, int.Parse(Stat(connection.ProcessID)![1]));
    }

    /// <summary>Transactions that the database has committed; the server counts with up to a second's delay.</summary>
    public async Task<long> Transactions()
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var read = new NpgsqlCommand("select xact_commit from pg_stat_database where datname = current_database()", connection);
        return (long)(await read.ExecuteScalarAsync())!;
    }

    public TimeSpan Total()
    {
        // utime, stime, and for the postmaster also those of its ended children
        var ticks = Ticks(Stat(postmaster)!, 11, 12, 13, 14);
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out var pid) && Stat(pid) is { } stat && stat[1] == $"{postmaster}") ticks += Ticks(stat, 11, 12);
        }
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Memory of the server in bytes: proportional set sizes, so that what is shared counts once.</summary>
    public long Memory() => Directory.EnumerateDirectories("/proc").Sum(folder =>
        int.TryParse(Path.GetFileName(folder), out var pid) && Stat(pid) is { } stat && (stat[1] == $"{postmaster}" || pid == postmaster) ? Pss(folder) : 0);

    private static long Pss(string folder)
    {
        try
        {
            var line = File.ReadLines(Path.Combine(folder, "smaps_rollup")).FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[4..^2].Trim()) * 1024;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    // fields of /proc/pid/stat after the name, from the state on
    private static string[]? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Ticks(string[] stat, params int[] fields) => fields.Sum(f => long.Parse(stat[f]));
}
