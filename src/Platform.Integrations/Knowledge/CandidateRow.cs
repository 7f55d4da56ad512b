using Npgsql;
using Platform.Core.Knowledge;
using Platform.Integrations.Database;

namespace Platform.Integrations.Knowledge;

/// <summary>A row of <see cref="KnowledgeSql.Candidates"/>; the counts are the same in all.</summary>
internal sealed record CandidateRow(PassageCandidate Candidate, CorpusCounts Counts)
{
    public static CandidateRow Read(NpgsqlDataReader row) => new(
        new(new(row.GetGuid(0).ToString(), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), row.Instant(5)), row.IsDBNull(6) ? null : row.GetDouble(6)),
        new((int)row.GetInt64(7), [.. row.GetFieldValue<int[]>(8)]));
}
