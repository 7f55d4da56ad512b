namespace Platform.Integrations.Turns;

/// <summary>
/// The statements of a group of turn commits: set-based over arrays. The session's row is the fence; every other write
/// joins the sessions that won it, so a commit that lost leaves nothing and does not disturb the rest.
/// Subqueries with <c>offset 0</c> look rows up one by one: the planner cannot turn them round and walk the table.
/// </summary>
internal static class CommitSql
{
    public const string Agencies = "select set_config('platform.agencies', $1, true)";

    /// <summary>A thread's row stays as it is, but that one who comes back after an erasure has an id again.</summary>
    internal const string ComesBack =
        """
        on conflict (agency_id, thread_id) do update set external_id = excluded.external_id
          where threads.external_id = translate(threads.thread_id::text, '-', '') and threads.external_id <> excluded.external_id
        """;

    /// <summary>Parameters in order: see <see cref="CommitArrays"/>. Answers the ordinals (from 1) that won, and those answered before.</summary>
    public const string Turns =
        $"""
        with b as (
          select * from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::bool[], $7::int[], $8::int[], $9::int[], $10::text[],
            $11::int[], $12::text[], $13::text[], $14::text[], $15::timestamptz[], $16::text[], $17::text[], $18::text[], $19::int[],
            $20::text[], $21::uuid[], $22::text[])
          with ordinality as b(agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode,
            errors, state, outcome, person, at, external_id, body, decision, config_version, purpose, proposal, flow, n)),
        m as (
          select * from unnest($23::int[], $24::text[], $25::uuid[], $26::text[], $27::timestamptz[], $28::text[], $29::int[], $30::text[])
          as m(n, agency_id, thread_id, message_id, at, body, seq, context)),
        l as (
          select * from unnest($31::int[], $32::text[], $33::text[], $34::text[], $35::text[], $36::timestamptz[], $37::text[])
          as l(n, name, phone, email, service, preferred_time, status)),
        before as (
          select distinct m.n from m where exists (
            select from messages x where x.agency_id = m.agency_id and x.thread_id = m.thread_id and x.message_id = m.message_id
              and x.status <> 'pending' offset 0)),
        -- who knows a thread from before its erasure opens nothing in it; the lock lets the one see what the other did
        fenced as materialized (
          select b.n from b cross join lateral (
            select t.erased_epoch from threads t where t.agency_id = b.agency_id and t.thread_id = b.thread_id offset 0 for share) t
          where b.version = 0 and t.erased_epoch > b.epoch),
        updated as (
          update sessions s set version = s.version + 1, turn = b.turn, mode = b.mode, errors = b.errors,
            state = coalesce(b.state, s.state), outcome = coalesce(b.outcome, case when b.state is null then s.outcome end), person = b.person, last_at = b.at
          from b
          where b.version > 0 and s.agency_id = b.agency_id and s.thread_id = b.thread_id and s.session = b.session
            and s.version = b.version and s.epoch = b.epoch and b.n not in (select n from before)
          returning b.n),
        opened as (
          insert into sessions (agency_id, thread_id, session, client_id, channel, sandbox, version, epoch, turn, mode, errors, state, outcome, person, started_at, last_at)
          select agency_id, thread_id, session, client_id, channel, sandbox, 1, epoch, turn, mode, errors, state, outcome, person, at, at
          from b where b.version = 0 and b.n not in (select n from before) and b.n not in (select n from fenced)
          on conflict do nothing
          returning agency_id, thread_id, session),
        won as (
          select n from updated
          union all
          select b.n from opened o join b on b.version = 0 and b.agency_id = o.agency_id and b.thread_id = o.thread_id and b.session = o.session),
        w as (select b.* from b join won using (n)),
        new_threads as (
          insert into threads (agency_id, thread_id, client_id, channel, external_id, sandbox, created_at)
          select agency_id, thread_id, client_id, channel, external_id, sandbox, at from w where version = 0
          {ComesBack}),
        new_messages as (
          insert into messages (agency_id, thread_id, message_id, session, turn, status, at, seq, body, context)
          select m.agency_id, m.thread_id, m.message_id, w.session, w.turn, 'answered', m.at, m.seq, m.body, m.context from m join w using (n)
          on conflict (agency_id, thread_id, message_id) do update set session = excluded.session, turn = excluded.turn, status = 'answered'
            where messages.status = 'pending'),
        new_turns as (
          insert into turns (agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision)
          select agency_id, thread_id, session, turn, client_id, epoch, config_version, at, body, decision from w),
        new_flows as (
          insert into flows (agency_id, thread_id, session, purpose, proposal, state, turn)
          select agency_id, thread_id, session, purpose, proposal, flow, turn from w where purpose is not null
          on conflict (agency_id, thread_id, session, purpose) do update set proposal = excluded.proposal, state = excluded.state, turn = excluded.turn),
        new_leads as (
          insert into leads (agency_id, thread_id, session, client_id, channel, sandbox, name, phone, email, service, preferred_time, status, created_at, updated_at)
          select w.agency_id, w.thread_id, w.session, w.client_id, w.channel, w.sandbox, l.name, l.phone, l.email, l.service, l.preferred_time, l.status, w.at, w.at
          from l join w using (n)
          on conflict (agency_id, thread_id, session) do update set name = excluded.name, phone = excluded.phone, email = excluded.email,
            service = excluded.service, preferred_time = excluded.preferred_time, status = excluded.status, updated_at = excluded.updated_at)
        select n::int, true from won union all select n, false from before
        """;

    // The statements below run after it in the same transaction; what they write belongs to a commit that won where its
    // session's row now carries the turn and the flow's row the proposal.
    internal const string Won =
        "join flows f on f.agency_id = i.agency_id and f.thread_id = i.thread_id and f.session = i.session and f.purpose = i.purpose and f.proposal = i.proposal";

    // What may come without a flow's proposal, as a fallback's does, belongs to a turn that won where the turn's row is as we wrote it.
    private const string Wrote =
        "join turns t on t.agency_id = i.agency_id and t.thread_id = i.thread_id and t.session = i.session and t.turn = i.turn and t.at = i.at and t.body = i.body";

    // Of two conversations of one person in a group the later in order counts.
    public const string Contacts =
        $"""
        insert into contacts (agency_id, client_id, address, name, phone, email, sandbox, thread_id, created_at, updated_at)
        select distinct on (i.agency_id, i.client_id, i.address) i.agency_id, i.client_id, i.address, i.name, i.phone, i.email, i.sandbox, i.thread_id, i.at, i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::bool[], $12::timestamptz[])
          as i(agency_id, thread_id, session, purpose, proposal, client_id, address, name, phone, email, sandbox, at)
        {Won}
        order by i.agency_id, i.client_id, i.address, i.at desc
        on conflict (agency_id, client_id, address) do update set name = excluded.name, phone = excluded.phone, email = excluded.email,
          thread_id = excluded.thread_id, updated_at = excluded.updated_at
        """;

    public const string Effects =
        $"""
        insert into effects (agency_id, effect_id, client_id, thread_id, session, turn, ordinal, epoch, speaks, kind, payload, status, due_at, claimed_by, claimed_until, attempts, created_at)
        select i.agency_id, i.effect_id, i.client_id, i.thread_id, i.session, i.turn, i.ordinal, i.epoch, i.speaks, i.kind, i.payload, 'pending', now(), i.silo, now() + interval '30 seconds', 1, i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::uuid[], $7::text[], $8::int[], $9::int[], $10::bool[], $11::text[], $12::text[], $13::text[], $14::timestamptz[])
          as i(agency_id, thread_id, session, turn, body, effect_id, client_id, ordinal, epoch, speaks, kind, payload, silo, at)
        {Wrote}
        on conflict (agency_id, effect_id) do nothing
        """;

    public const string Escalations =
        $"""
        insert into escalations (agency_id, escalation_id, client_id, thread_id, session, turn, sandbox, reason, status, slots, pending_question, summary, created_at)
        select i.agency_id, i.escalation_id, i.client_id, i.thread_id, i.session, i.turn, i.sandbox, i.reason, 'waiting', i.slots, i.pending_question, i.summary, i.at
        from unnest($1::text[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::uuid[], $7::text[], $8::bool[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[])
          as i(agency_id, thread_id, session, turn, body, escalation_id, client_id, sandbox, reason, slots, pending_question, summary, at)
        {Wrote}
        on conflict do nothing
        """;

    public const string Uses =
        $"""
        insert into usage (agency_id, asking, thread_id, session, turn, ordinal, client_id, sandbox, at, purpose, prompt, provider, model, input_tokens, output_tokens, tokens, tries, result, cost_usd)
        select i.agency_id, i.asking, i.thread_id, i.session, i.turn, i.ordinal, i.client_id, i.sandbox, i.at, i.purpose, i.prompt, i.provider, i.model, i.input_tokens, i.output_tokens, i.tokens, i.tries, i.result, i.cost_usd
        from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::int[], $7::int[], $8::text[], $9::bool[], $10::timestamptz[], $11::text[], $12::text[], $13::text[], $14::int[], $15::int[], $16::text[],
            $17::int[], $18::text[], $19::numeric[], $20::uuid[])
          as i(agency_id, thread_id, session, purpose, proposal, turn, ordinal, client_id, sandbox, at, prompt, provider, model, input_tokens, output_tokens, tokens, tries, result, cost_usd, asking)
        {Won}
        on conflict do nothing
        """;

    /// <summary>A row where the turn as we wrote it stands, and answers our first message ($7, null where it answers none).</summary>
    public const string Stands =
        """
        select 1 from turns t
        where t.agency_id = $1 and t.thread_id = $2 and t.session = $3 and t.turn = $4 and t.at = $5 and t.body = $6
          and ($7::text is null or exists (select 1 from messages m where m.agency_id = t.agency_id and m.thread_id = t.thread_id
            and m.message_id = $7 and m.session = t.session and m.turn = t.turn))
        """;
}
