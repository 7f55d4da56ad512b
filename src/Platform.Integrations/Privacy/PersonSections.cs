using Platform.Core.Privacy;

namespace Platform.Integrations.Privacy;

/// <summary>The parts of a person's file beside what was said, each as rows of JSON: times in ISO 8601, absent what is unknown.</summary>
internal static class PersonSections
{
    /// <summary>A contact <c>c</c> that is theirs, for <see cref="Wide"/>.</summary>
    internal const string OfContact =
        "c.agency_id = $1 and c.client_id = $3 and (c.thread_id = any($2) or c.phone = $4::text or lower(c.email) = lower($5::text) or c.address = any($6))";

    private const string Session = """t.external_id as "sessionId", x.session""";
    private const string Theirs = "x join threads t on t.agency_id = x.agency_id and t.thread_id = x.thread_id where x.agency_id = $1 and x.thread_id = any($2)";

    /// <summary>Values of the contacts' statement; the others take the first two.</summary>
    internal static object?[] Wide(string agency, string client, Guid[] threads, PersonKey person) =>
        [agency, threads, client, person.Phone, person.Email, person.Addresses.ToArray()];

    internal const string Contacts = $"""
        select json_strip_nulls(to_json(o))::text from (
          select c.name, c.phone, c.email, c.sandbox, c.created_at as "createdAt", c.updated_at as "updatedAt" from contacts c where {OfContact} order by c.created_at) o
        """;

    internal static IReadOnlyList<(string Name, string Sql)> Others { get; } =
    [
        ("profiles", Rows($"select {Session}, x.channel, x.person::json as profile from sessions {Theirs} and x.person is not null order by x.started_at")),
        ("leads", Rows($"""
            select {Session}, x.channel, x.name, x.phone, x.email, x.service, x.preferred_time as "preferredTime", x.status, x.sandbox, x.created_at as "createdAt", x.updated_at as "updatedAt"
            from leads {Theirs} order by x.created_at
            """)),
        ("bookings", Rows($"""
            select {Session}, x.reference, x.service, x.calendar, x.starts_at as start, x.ends_at as end, x.status, x.name, x.phone, x.email, x.sandbox, x.created_at as "createdAt", x.updated_at as "updatedAt"
            from reservations {Theirs} order by x.starts_at
            """)),
        ("waitlist", Rows($"""
            select {Session}, x.service, x.wish::json as wish, x.last_day as "lastDay", x.name, x.phone, x.email, x.status, x.offered_start as "offeredStart", x.sandbox, x.created_at as "createdAt"
            from waitlist {Theirs} order by x.created_at
            """)),
        ("escalations", Rows($"""
            select {Session}, x.turn, x.reason, x.status, x.slots::json as slots, x.pending_question as "pendingQuestion", x.summary, x.sandbox, x.created_at as "createdAt"
            from escalations {Theirs} order by x.created_at
            """)),
        ("sent", Rows($"""
            select {Session}, x.turn, x.kind, x.payload, x.status, x.created_at as "createdAt", x.finished_at as "finishedAt" from effects {Theirs} order by x.created_at, x.ordinal
            """)),
        ("usage", Rows($"""
            select {Session}, x.turn, x.at, x.purpose, x.provider, x.model, x.input_tokens as "inputTokens", x.output_tokens as "outputTokens", x.result, x.cost_usd as "costUsd"
            from usage {Theirs} order by x.at
            """)),
    ];

    private static string Rows(string select) => $"select json_strip_nulls(to_json(o))::text from ({select}) o";
}
