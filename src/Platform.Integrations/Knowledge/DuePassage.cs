using NodaTime;
using Npgsql;
using Platform.Core.Knowledge;

namespace Platform.Integrations.Knowledge;

/// <summary>A passage that waits for its vector.</summary>
internal sealed record DuePassage(string Agency, string Client, Guid Document, int Ordinal, string Body, string Text)
{
    public static DuePassage Read(NpgsqlDataReader row)
    {
        var passage = new Passage(row.GetGuid(2).ToString(), row.GetString(4), row.GetInt32(3), row.GetString(5), row.GetString(6), Instant.MinValue);
        return new(row.GetString(0), row.GetString(1), row.GetGuid(2), passage.Ordinal, passage.Text, EmbeddedText.Of(passage));
    }
}
