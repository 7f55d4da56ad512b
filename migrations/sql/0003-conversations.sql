-- Conversations: threads, sessions, messages, turns, flows; leads, reservations, effects, escalations.
-- The hot row is the session's: small, updated in place (no index on what changes), fenced by version and epoch.

create table threads (
  agency_id   text not null,
  thread_id   uuid not null,
  client_id   text not null,
  channel     text not null,
  external_id text not null,
  sandbox     boolean not null,
  created_at  timestamptz not null,
  primary key (agency_id, thread_id)
);
create index threads_external on threads (agency_id, client_id, external_id);

create table sessions (
  agency_id  text not null,
  thread_id  uuid not null,
  session    int  not null,
  client_id  text not null,
  channel    text not null,
  sandbox    boolean not null,
  version    int  not null,
  epoch      int  not null,
  turn       int  not null,
  mode       text not null check (mode in ('bot','human','closed')),
  errors     int  not null,
  state      text,
  outcome    text,
  person     text,
  started_at timestamptz not null,
  last_at    timestamptz not null,
  primary key (agency_id, thread_id, session)
) with (fillfactor = 70);
create index sessions_started on sessions (agency_id, client_id, started_at desc, thread_id);
create index sessions_open on sessions (started_at) where mode <> 'closed';

create table messages (
  agency_id  text not null,
  thread_id  uuid not null,
  message_id text not null,
  session    int  not null,
  turn       int,
  status     text not null check (status in ('pending','answered','for_human')),
  at         timestamptz not null,
  seq        smallint not null default 0,
  body       text not null,
  primary key (agency_id, thread_id, message_id)
);
create index messages_pending on messages (agency_id, thread_id) where status = 'pending';
create index messages_waiting on messages (at) where status = 'pending';

create table turns (
  agency_id text not null,
  thread_id uuid not null,
  session   int  not null,
  turn      int  not null,
  pos       bigint generated always as identity,
  xid       xid8 not null default pg_current_xact_id(),
  client_id text not null,
  epoch     int  not null,
  config_version int not null,
  at        timestamptz not null,
  body      text not null,
  decision  text not null,
  primary key (agency_id, thread_id, session, turn)
);
create index turns_pos on turns (agency_id, pos);

create table flows (
  agency_id text not null,
  thread_id uuid not null,
  session   int  not null,
  purpose   text not null,
  proposal  uuid not null,
  state     text not null,
  primary key (agency_id, thread_id, session, purpose)
) with (fillfactor = 70);

create table leads (
  agency_id  text not null,
  thread_id  uuid not null,
  session    int  not null,
  client_id  text not null,
  channel    text not null,
  sandbox    boolean not null,
  name       text,
  phone      text,
  email      text,
  service    text,
  preferred_time timestamptz,
  status     text not null check (status in ('open','booked','cancelled','escalated')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, thread_id, session)
) with (fillfactor = 80);
create index leads_created on leads (agency_id, client_id, created_at desc, thread_id);

-- Holds and bookings in one table: overlap is impossible, whatever the code does. `during` has the buffer in it.
create table reservations (
  agency_id      text not null,
  reservation_id uuid not null,
  client_id      text not null,
  calendar       text not null,
  during         tstzrange not null,
  starts_at      timestamptz not null,
  ends_at        timestamptz not null,
  status         text not null check (status in ('held','booked','cancelled')),
  expires_at     timestamptz,
  thread_id      uuid not null,
  session        int  not null,
  sandbox        boolean not null,
  reference      text,
  service        text,
  name           text,
  phone          text,
  email          text,
  created_at     timestamptz not null,
  updated_at     timestamptz not null,
  primary key (agency_id, reservation_id),
  check ((status = 'held') = (expires_at is not null)),
  check (status = 'held' or reference is not null),
  exclude using gist (agency_id with =, client_id with =, calendar with =, during with &&) where (status in ('held','booked'))
);
create unique index reservations_reference on reservations (agency_id, client_id, reference) where reference is not null;
create index reservations_calendar on reservations (agency_id, client_id, calendar, starts_at);
create index reservations_lapsing on reservations (expires_at) where status = 'held';

-- The outbox. A row is born claimed by the silo that commits it, then the sweeper's.
create table effects (
  agency_id     text not null,
  effect_id     uuid not null,
  client_id     text not null,
  thread_id     uuid not null,
  session       int  not null,
  turn          int  not null,
  ordinal       smallint not null,
  epoch         int  not null,
  speaks        boolean not null,
  kind          text not null,
  payload       text not null,
  status        text not null check (status in ('pending','sending','done','dead','cancelled','unknown')),
  attempts      int  not null default 0,
  due_at        timestamptz not null,
  claimed_by    text,
  claimed_until timestamptz,
  last_error    text,
  created_at    timestamptz not null,
  finished_at   timestamptz,
  primary key (agency_id, effect_id)
);
create index effects_due on effects (due_at) where status = 'pending';
create index effects_thread on effects (agency_id, thread_id, session, turn, ordinal) where status = 'pending';

create table escalations (
  agency_id     text not null,
  escalation_id uuid not null,
  client_id     text not null,
  thread_id     uuid not null,
  session       int  not null,
  turn          int  not null,
  sandbox       boolean not null,
  reason        text not null check (reason in ('customer_request','missing_knowledge','unsupported_request','policy_restriction','tool_failure','low_confidence','complaint')),
  status        text not null check (status in ('waiting','assigned','resolved')),
  slots         text not null,
  pending_question text,
  summary       text not null,
  created_at    timestamptz not null,
  primary key (agency_id, escalation_id)
);
create unique index escalations_session on escalations (agency_id, thread_id, session) where status <> 'resolved';
create index escalations_created on escalations (agency_id, client_id, created_at desc);

select platform_protect(t::regclass) from unnest(array['threads','sessions','messages','turns','flows','leads','reservations','effects','escalations']) t;

grant select, insert, update, delete on threads, sessions, messages, turns, flows, leads, reservations, effects, escalations to platform_silo;
grant select on threads, sessions, messages, turns, leads, reservations, escalations to platform_web;

-- The sweeper's named functions: the only way across agencies. They tell where to look, the work itself runs per agency.
create function platform_sweep_messages(older_than interval, at_most int)
  returns table (agency_id text, client_id text, channel text, thread_id uuid)
  language sql volatile security definer set search_path = public, pg_temp as
  $$ select distinct t.agency_id, t.client_id, t.channel, t.thread_id
     from (select m.agency_id, m.thread_id from messages m where m.status = 'pending' and m.at < now() - older_than order by m.at limit at_most) m
     join threads t on t.agency_id = m.agency_id and t.thread_id = m.thread_id $$;

create function platform_sweep_holds(at_most int) returns int
  language sql volatile security definer set search_path = public, pg_temp as
  $$ with lapsed as (select r.agency_id, r.reservation_id from reservations r where r.status = 'held' and r.expires_at < now()
       order by r.expires_at limit at_most for update skip locked),
     gone as (delete from reservations r using lapsed l where r.agency_id = l.agency_id and r.reservation_id = l.reservation_id returning 1)
     select count(*)::int from gone $$;

create function platform_claim_effects(silo text, claim interval, at_most int) returns setof effects
  language sql volatile security definer set search_path = public, pg_temp as
  $$ update effects e set claimed_by = silo, claimed_until = now() + claim, attempts = e.attempts + 1
     from (select d.agency_id, d.effect_id from effects d where d.status = 'pending' and d.due_at <= now()
             and (d.claimed_until is null or d.claimed_until < now())
             and not exists (select 1 from effects b where d.speaks and b.speaks and b.status = 'pending' and b.agency_id = d.agency_id
               and b.thread_id = d.thread_id and (b.session, b.turn, b.ordinal) < (d.session, d.turn, d.ordinal))
           order by d.due_at limit at_most for update skip locked) d
     where e.agency_id = d.agency_id and e.effect_id = d.effect_id
     returning e.* $$;

create function platform_sweep_idle(idle interval, at_most int)
  returns table (agency_id text, client_id text, channel text, thread_id uuid)
  language sql volatile security definer set search_path = public, pg_temp as
  $$ select s.agency_id, s.client_id, s.channel, s.thread_id from sessions s
     where s.mode <> 'closed' and s.started_at < now() - idle and s.last_at < now() - idle
     order by s.started_at limit at_most $$;

revoke all on function platform_sweep_messages(interval, int), platform_sweep_holds(int), platform_claim_effects(text, interval, int),
  platform_sweep_idle(interval, int) from public;
grant execute on function platform_sweep_messages(interval, int), platform_sweep_holds(int), platform_claim_effects(text, interval, int),
  platform_sweep_idle(interval, int) to platform_silo;
