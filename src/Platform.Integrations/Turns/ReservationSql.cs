namespace Platform.Integrations.Turns;

/// <summary>What a group of turn commits does to holds and bookings; each row belongs to a commit that won (see <see cref="CommitSql"/>).</summary>
internal static class ReservationSql
{
    public const string ReleaseHolds =
        $"""
        delete from reservations r
        using unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[]) as i(agency_id, thread_id, session, purpose, proposal, reservation_id)
        {CommitSql.Won}
        where r.agency_id = i.agency_id and r.reservation_id = i.reservation_id and r.status = 'held'
        """;

    // A booking is changed where it still stands; where it does not, the commit that wants it is ended. The lead that it came of follows.
    private const string OrGone =
        "select platform_booking_gone() from c where not exists (select 1 from changed x where x.agency_id = c.agency_id and x.reservation_id = c.reservation_id)";

    public const string CancelBookings =
        $"""
        with c as (
          select i.* from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::timestamptz[])
            as i(agency_id, thread_id, session, purpose, proposal, reservation_id, client_id, at)
          {CommitSql.Won}),
        changed as (
          update reservations r set status = 'cancelled', updated_at = c.at from c
          where r.agency_id = c.agency_id and r.client_id = c.client_id and r.reservation_id = c.reservation_id and r.status = 'booked'
          returning r.agency_id, r.reservation_id, r.thread_id, r.session, c.at),
        followed as (
          update leads l set status = 'cancelled', updated_at = x.at from changed x
          where l.agency_id = x.agency_id and l.thread_id = x.thread_id and l.session = x.session)
        {OrGone}
        """;

    public const string ChangeBookings =
        $"""
        with c as (
          select i.* from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::timestamptz[],
              $9::text[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::text[], $14::text[], $15::text[], $16::text[])
            as i(agency_id, thread_id, session, purpose, proposal, reservation_id, client_id, at, calendar, starts_at, ends_at, blocked_until, service, name, phone, email)
          {CommitSql.Won}),
        changed as (
          update reservations r set calendar = coalesce(c.calendar, r.calendar), starts_at = coalesce(c.starts_at, r.starts_at), ends_at = coalesce(c.ends_at, r.ends_at),
            during = case when c.starts_at is null then r.during else tstzrange(c.starts_at, c.blocked_until) end, service = coalesce(c.service, r.service),
            name = coalesce(c.name, r.name), phone = coalesce(c.phone, r.phone), email = coalesce(c.email, r.email), updated_at = c.at
          from c where r.agency_id = c.agency_id and r.client_id = c.client_id and r.reservation_id = c.reservation_id and r.status = 'booked'
          returning r.agency_id, r.reservation_id, r.thread_id, r.session, r.service, r.starts_at, c.at),
        followed as (
          update leads l set service = x.service, preferred_time = x.starts_at, updated_at = x.at from changed x
          where l.agency_id = x.agency_id and l.thread_id = x.thread_id and l.session = x.session)
        {OrGone}
        """;

    /// <summary>Starts from the few holds that have lapsed and nobody swept yet.</summary>
    public const string DropLapsedHolds =
        """
        with lapsed as materialized (
          select agency_id, reservation_id, client_id, calendar, during from reservations where status = 'held' and expires_at < now())
        delete from reservations r
        using lapsed h join unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::uuid[]) as i(agency_id, client_id, calendar, starts_at, blocked_until, reservation_id)
          on h.agency_id = i.agency_id and h.client_id = i.client_id and h.calendar = i.calendar and h.during && tstzrange(i.starts_at, i.blocked_until) and h.reservation_id <> i.reservation_id
        where r.agency_id = h.agency_id and r.reservation_id = h.reservation_id and r.status = 'held' and r.expires_at < now()
        """;

    public const string Reserve =
        $"""
        insert into reservations (agency_id, reservation_id, client_id, calendar, during, starts_at, ends_at, status, expires_at, thread_id, session, sandbox, reference, service, name, phone, email, created_at, updated_at)
        select i.agency_id, i.reservation_id, i.client_id, i.calendar, tstzrange(i.starts_at, i.blocked_until), i.starts_at, i.ends_at, i.status, i.expires_at, i.thread_id, i.session, i.sandbox,
          i.reference, i.service, i.name, i.phone, i.email, i.at, i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::text[], $13::timestamptz[], $14::bool[],
            $15::text[], $16::text[], $17::text[], $18::text[], $19::text[], $20::timestamptz[])
          as i(agency_id, thread_id, session, purpose, proposal, reservation_id, client_id, calendar, starts_at, ends_at, blocked_until, status, expires_at, sandbox, reference, service, name, phone, email, at)
        {CommitSql.Won}
        on conflict (agency_id, reservation_id) do update set calendar = excluded.calendar, during = excluded.during, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          status = excluded.status, expires_at = excluded.expires_at, reference = coalesce(excluded.reference, reservations.reference), service = excluded.service,
          name = excluded.name, phone = excluded.phone, email = excluded.email, updated_at = excluded.updated_at
        """;
}
