namespace Platform.Integrations.Turns;

/// <summary>What a group of turn commits does to waiting lists; each row belongs to a commit that won (see <see cref="CommitSql"/>).</summary>
internal static class WaitlistSql
{
    public const string Join =
        $"""
        insert into waitlist (agency_id, entry_id, client_id, calendar, service, wish, last_day, name, phone, email, thread_id, session, sandbox, status, due_at, created_at, updated_at)
        select i.agency_id, i.entry_id, i.client_id, i.calendar, i.service, i.wish, i.last_day, i.name, i.phone, i.email, i.thread_id, i.session, i.sandbox, 'waiting', now(), i.at, i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::date[], $12::text[], $13::text[], $14::text[], $15::bool[], $16::timestamptz[])
          as i(agency_id, thread_id, session, purpose, proposal, entry_id, client_id, calendar, service, wish, last_day, name, phone, email, sandbox, at)
        {CommitSql.Won}
        on conflict (agency_id, entry_id) do nothing
        """;

    public const string Offered =
        $"""
        update waitlist w set status = 'offered', offered_start = i.start, offered_until = i.until, updated_at = i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::timestamptz[], $8::timestamptz[], $9::timestamptz[])
          as i(agency_id, thread_id, session, purpose, proposal, entry_id, start, until, at)
        {CommitSql.Won}
        where w.agency_id = i.agency_id and w.entry_id = i.entry_id and w.thread_id = i.thread_id and w.status = 'waiting'
        """;

    public const string Settled =
        $"""
        update waitlist w set status = case when i.booked then 'booked' else 'withdrawn' end, updated_at = i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::bool[], $8::timestamptz[])
          as i(agency_id, thread_id, session, purpose, proposal, entry_id, booked, at)
        {CommitSql.Won}
        where w.agency_id = i.agency_id and w.entry_id = i.entry_id and w.thread_id = i.thread_id and w.status in ('waiting', 'offered')
        """;
}
