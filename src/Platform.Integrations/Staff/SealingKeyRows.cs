using Npgsql;

namespace Platform.Integrations.Staff;

/// <summary>The rows of Data Protection keys. They come encrypted; nothing here can read them. Synchronous, as Data Protection calls.</summary>
public sealed class SealingKeyRows(NpgsqlDataSource source)
{
    public IReadOnlyList<string> ReadAll()
    {
        using var command = source.CreateCommand("select element from data_protection_keys order by key_id");
        using var reader = command.ExecuteReader();
        var elements = new List<string>();
        while (reader.Read())
            elements.Add(reader.GetString(0));
        return elements;
    }

    /// <summary>Keys and revocations are only added; the same name again is left as it is.</summary>
    public void Add(string name, string element)
    {
        using var command = source.CreateCommand("insert into data_protection_keys (name, element) values ($1, $2) on conflict (name) do nothing");
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = element });
        command.ExecuteNonQuery();
    }
}
