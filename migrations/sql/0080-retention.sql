-- Retention: a closed session older than its client's days is erased. What stays holds nothing of the person: the numbers that metrics and
-- usage count, and of the thread its keyed hash with how far its sessions and epochs had come, so that none is ever given out twice.

-- Days and the version of the config that they are of. Of another version than the published one they are not known, and nothing is erased;
-- the sweeper makes them known, since only the product's own reader can tell what a config leaves to its default.
alter table clients add column retention_days int check (retention_days > 0), add column retention_version int not null default 0;

-- A session of a lower epoch than this is not opened any more: who would open it knows of the person from before.
alter table threads add column erased_session int not null default 0, add column erased_epoch int not null default 0;

-- An asking whose session was erased tells its channel itself and has a thread that is nobody's.
alter table usage add column channel text;

-- Sessions that were erased, for metrics. Their beginning to the quarter of an hour: days of every time zone begin on one.
create table past_sessions (
  agency_id  text not null,
  past_id    uuid not null default gen_random_uuid(),
  client_id  text not null,
  channel    text not null,
  sandbox    boolean not null,
  started_at timestamptz not null,
  turn       int  not null,
  outcome    text,
  lead       boolean not null,
  primary key (agency_id, past_id)
);
create index past_sessions_started on past_sessions (agency_id, client_id, started_at desc);
select platform_protect('past_sessions');
grant select on past_sessions to platform_web;

-- What of a thread is erased is found by its thread. A person is looked for among all of the client's leads and bookings: that is rare, and an
-- index on what a turn changes would be paid for by every turn.
create index effects_session on effects (agency_id, thread_id);
create index escalations_thread on escalations (agency_id, thread_id);
create index reservations_thread on reservations (agency_id, thread_id);
create index waitlist_thread on waitlist (agency_id, thread_id);
create index reservations_called on reservations (agency_id, client_id, phone) where phone is not null;
drop index reservations_phone;
create index sessions_caller on sessions (agency_id, client_id, (person::json ->> 'callerId')) where person::json ->> 'callerId' is not null;
create index contacts_updated on contacts (agency_id, client_id, updated_at);

-- Bookings and waiting list entries that outlive their session have the session 0.
create index reservations_left on reservations (agency_id, client_id) where session = 0;
create index waitlist_left on waitlist (agency_id, client_id) where session = 0;

create function platform_stands(status text, ends_at timestamptz) returns boolean language sql stable as $$ select status = 'booked' and ends_at >= now() $$;

create function platform_waits(status text, last_day date) returns boolean language sql stable as $$
  select status in ('waiting', 'offered') and coalesce(last_day >= current_date - 1, false) $$;

-- Erases the sessions of threads, each thread up to a number, and answers how many rows went of what. An appointment that is still to come, and
-- what was changed since young_since, outlives its session; with null nothing does. Whoever calls holds the rows of the threads and of
-- their sessions, so that no turn is under way in them.
create function platform_erase(agency text, of_threads uuid[], of_sessions int[], young_since timestamptz) returns jsonb
  language plpgsql volatile set search_path = public, pg_temp as $$
declare
  counts jsonb := '{}';
  n int;
  said text;
begin
  insert into past_sessions (agency_id, client_id, channel, sandbox, started_at, turn, outcome, lead)
  select agency, s.client_id, s.channel, s.sandbox, date_bin('15 minutes', s.started_at, timestamptz '2000-01-01 00:00:00Z'), s.turn, s.outcome,
    exists (select from leads l where l.agency_id = agency and l.thread_id = s.thread_id and l.session = s.session)
  from unnest(of_threads, of_sessions) e(thread_id, session)
  join sessions s on s.agency_id = agency and s.thread_id = e.thread_id and s.session <= e.session;

  update usage u set thread_id = gen_random_uuid(), session = 0, channel = t.channel
  from unnest(of_threads, of_sessions) e(thread_id, session) join threads t on t.agency_id = agency and t.thread_id = e.thread_id
  where u.agency_id = agency and u.thread_id = e.thread_id and u.session <= e.session;
  get diagnostics n = row_count;
  counts := counts || jsonb_build_object('usage', n);

  update threads t set erased_session = greatest(t.erased_session, e.session), erased_epoch = greatest(t.erased_epoch, e.epoch + 1),
    external_id = case when exists (select from sessions y where y.agency_id = agency and y.thread_id = t.thread_id and y.session > e.upto)
      then t.external_id else translate(t.thread_id::text, '-', '') end
  from (select e.thread_id, e.session as upto, coalesce(max(s.session), 0) as session, coalesce(max(s.epoch), 0) as epoch
    from unnest(of_threads, of_sessions) e(thread_id, session)
    left join sessions s on s.agency_id = agency and s.thread_id = e.thread_id and s.session <= e.session group by 1, 2) e
  where t.agency_id = agency and t.thread_id = e.thread_id;

  update reservations r set session = 0 from unnest(of_threads, of_sessions) e(thread_id, session)
  where r.agency_id = agency and r.thread_id = e.thread_id and r.session <= e.session
    and r.session > 0 and (platform_stands(r.status, r.ends_at) or r.updated_at >= young_since) and young_since is not null;
  update waitlist w set session = 0 from unnest(of_threads, of_sessions) e(thread_id, session)
  where w.agency_id = agency and w.thread_id = e.thread_id and w.session <= e.session
    and w.session > 0 and (platform_waits(w.status, w.last_day) or w.updated_at >= young_since) and young_since is not null;

  foreach said in array array['messages', 'turns', 'flows', 'effects', 'escalations', 'reservations', 'leads', 'waitlist', 'session_texts', 'sessions'] loop
    execute format('delete from %I x using unnest($2, $3) e(thread_id, session)
      where x.agency_id = $1 and x.thread_id = e.thread_id and x.session <= e.session and (x.session > 0 or $4)', said)
      using agency, of_threads, of_sessions, young_since is null;
    get diagnostics n = row_count;
    counts := counts || jsonb_build_object(said, n);
  end loop;
  return counts;
end $$;

-- Bookings, waiting list entries and contacts of a client that no session, and no appointment to come, needs any more.
create function platform_erase_leftovers(agency text, of_client text, young_since timestamptz, at_most int) returns int
  language plpgsql volatile set search_path = public, pg_temp as $$
declare
  n int;
  gone int := 0;
begin
  delete from reservations r where r.agency_id = agency and r.reservation_id in (
    select o.reservation_id from reservations o where o.agency_id = agency and o.client_id = of_client and o.session = 0
      and not platform_stands(o.status, o.ends_at) and o.updated_at < young_since limit at_most for update skip locked);
  get diagnostics n = row_count;
  gone := gone + n;
  delete from waitlist w where w.agency_id = agency and w.entry_id in (
    select o.entry_id from waitlist o where o.agency_id = agency and o.client_id = of_client and o.session = 0
      and not platform_waits(o.status, o.last_day) and o.updated_at < young_since limit at_most for update skip locked);
  get diagnostics n = row_count;
  gone := gone + n;
  delete from contacts c where c.agency_id = agency and c.client_id = of_client and c.address in (
    select o.address from contacts o where o.agency_id = agency and o.client_id = of_client and o.updated_at < young_since
      and not exists (select from sessions s where s.agency_id = agency and s.thread_id = o.thread_id)
      and not exists (select from sessions s where s.agency_id = agency and s.client_id = of_client and s.person::json ->> 'callerId' = o.phone)
      and not exists (select from leads l where l.agency_id = agency and l.client_id = of_client and l.phone = o.phone)
      and not exists (select from leads l where l.agency_id = agency and l.client_id = of_client and lower(l.email) = lower(o.email))
      and not exists (select from reservations r where r.agency_id = agency and r.thread_id = o.thread_id)
      and not exists (select from reservations r where r.agency_id = agency and r.client_id = of_client and r.phone = o.phone)
      and not exists (select from reservations r where r.agency_id = agency and r.client_id = of_client and lower(r.email) = lower(o.email))
      and not exists (select from waitlist w where w.agency_id = agency and w.thread_id = o.thread_id)
    limit at_most for update skip locked);
  get diagnostics n = row_count;
  return gone + n;
end $$;

-- One small batch over all agencies; answers whether there is more to do. Nothing is waited for: what a turn holds comes next time. It keeps
-- out the keeper of texts, who could write down once more what is being erased.
create function platform_sweep_retention(at_most int) returns boolean
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  due record;
  threads_due uuid[];
  sessions_due int[];
  taken int := 0;
  n_due int;
  left_over int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('platform_keep_session_texts')) then return true; end if;
  for due in
    select c.agency_id, c.client_id, now() - make_interval(days => c.retention_days) as young_since from clients c
    where c.published_version > 0 and c.retention_version = c.published_version order by random()
  loop
    exit when taken >= at_most;
    select array_agg(d.thread_id), array_agg(d.session), coalesce(sum(d.n), 0) into threads_due, sessions_due, n_due from (
      select o.thread_id, max(o.session) as session, count(*) as n from (
        select s.thread_id, s.session from sessions s join threads t on t.agency_id = s.agency_id and t.thread_id = s.thread_id
        where s.agency_id = due.agency_id and s.client_id = due.client_id and s.mode = 'closed'
          and s.started_at < due.young_since and s.last_at < due.young_since
        order by s.started_at limit at_most - taken for update of s, t skip locked) o
      group by o.thread_id) d;
    if threads_due is not null then perform platform_erase(due.agency_id, threads_due, sessions_due, due.young_since); end if;
    taken := taken + n_due;
    if taken < at_most then
      left_over := greatest(left_over, platform_erase_leftovers(due.agency_id, due.client_id, due.young_since, at_most));
    end if;
  end loop;
  return taken >= at_most or left_over >= at_most;
end $$;

-- Clients whose published config nobody has read for its days yet.
create function platform_retention_unknown(at_most int) returns table (agency_id text, client_id text)
  language sql volatile security definer set search_path = public, pg_temp as
  $$ select c.agency_id, c.client_id from clients c where c.published_version > 0 and c.retention_version <> c.published_version order by random() limit at_most $$;

-- Who waits for a time may have no session any more.
create or replace function platform_claim_waitlist(again interval, at_most int)
  returns table (agency_id text, client_id text, channel text, thread_id uuid, session int, entry_id uuid, calendar text, service text, wish text,
    name text, phone text, email text, looks int)
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(hashtext('platform_waitlist')) then return; end if;
  update waitlist w set status = 'lapsed', updated_at = now() where w.status = 'offered' and w.offered_until < now();
  update waitlist w set status = 'lapsed', updated_at = now() where w.status = 'waiting' and w.due_at <= now() and w.last_day < current_date - 1;
  return query
    with due as (
      select w.agency_id, w.client_id, w.calendar from waitlist w where w.status = 'waiting' and not w.sandbox and w.due_at <= now()
      group by w.agency_id, w.client_id, w.calendar order by min(w.due_at) limit at_most),
    taken as (
      update waitlist w set due_at = now() + again, looks = w.looks + 1 from due d
      where w.agency_id = d.agency_id and w.client_id = d.client_id and w.calendar = d.calendar and w.status = 'waiting' and not w.sandbox
      returning w.*)
    select t.agency_id, t.client_id, h.channel, t.thread_id, t.session, t.entry_id, t.calendar, t.service, t.wish, t.name, t.phone, t.email, t.looks
    from taken t
    join threads h on h.agency_id = t.agency_id and h.thread_id = t.thread_id
    left join lateral (select s.mode, s.state, s.last_at from sessions s where s.agency_id = t.agency_id and s.thread_id = t.thread_id order by s.session desc limit 1) s on true
    where s.mode is null or s.mode = 'closed' or s.mode = 'bot' and (s.state = 'completed' or s.last_at < now() - interval '24 hours')
    order by t.agency_id, t.client_id, t.calendar, t.created_at, t.entry_id;
end $$;

revoke all on function platform_stands(text, timestamptz), platform_waits(text, date), platform_erase(text, uuid[], int[], timestamptz),
  platform_erase_leftovers(text, text, timestamptz, int), platform_sweep_retention(int), platform_retention_unknown(int) from public;
grant execute on function platform_sweep_retention(int), platform_retention_unknown(int) to platform_silo;
