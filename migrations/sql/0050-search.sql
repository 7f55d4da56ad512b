-- Searching conversations by index, within an agency. What was said in a session is kept once more as one text, written when all of it has
-- rested for some minutes and never on the path of a turn. What is younger is read as it stands: it is little. A person's words to a human
-- have no turn, so they have an index of their own, which no bot's turn touches.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table session_texts (
  agency_id  text not null,
  thread_id  uuid not null,
  session    int  not null,
  client_id  text not null,
  sandbox    boolean not null,
  started_at timestamptz not null,
  words      text not null,
  primary key (agency_id, thread_id, session)
);
create index session_texts_words on session_texts using gin (agency_id, words gin_trgm_ops);
create index session_texts_started on session_texts (agency_id, started_at, thread_id, session);

-- Up to which place an agency's turns are in session_texts.
create table session_text_marks (
  agency_id text primary key references agencies,
  pos       bigint not null
);

create index messages_for_human on messages using gin (agency_id, body gin_trgm_ops) where status = 'for_human';

select platform_protect(t::regclass) from unnest(array['session_texts','session_text_marks']) t;

-- Takes the turns that have rested, in their order; a session counts with its last one. One silo at a time. Answers how many turns it took.
create function platform_keep_session_texts(rested interval, at_most int) returns int
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  behind record;
  edge bigint;
  taken int := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('platform_keep_session_texts')) then return 0; end if;
  for behind in
    select a.agency_id, coalesce(k.pos, 0) as pos from agencies a left join session_text_marks k using (agency_id)
    cross join lateral (select t.at from turns t where t.agency_id = a.agency_id and t.pos > coalesce(k.pos, 0) order by t.pos limit 1) next
    where next.at < now() - rested
  loop
    exit when taken >= at_most;
    -- a turn is committed within seconds of its time: below one that has rested none is still to come
    select coalesce(min(n.pos) filter (where n.at >= now() - rested) - 1, max(n.pos)), taken + count(*) filter (where n.at < now() - rested)
      into edge, taken
      from (select t.pos, t.at from turns t where t.agency_id = behind.agency_id and t.pos > behind.pos order by t.pos limit at_most - taken) n;
    perform platform_keep_session_texts_of(behind.agency_id, behind.pos, edge);
    insert into session_text_marks (agency_id, pos) values (behind.agency_id, edge) on conflict (agency_id) do update set pos = excluded.pos;
  end loop;
  return taken;
end $$;

create function platform_keep_session_texts_of(agency text, after bigint, edge bigint) returns void
  language sql volatile set search_path = public, pg_temp as $$
  insert into session_texts (agency_id, thread_id, session, client_id, sandbox, started_at, words)
  select s.agency_id, s.thread_id, s.session, s.client_id, s.sandbox, s.started_at, concat_ws(E'\n', h.external_id, l.name, l.phone, l.email,
    (select string_agg(m.body, E'\n' order by m.at, m.seq) from messages m where m.agency_id = s.agency_id and m.thread_id = s.thread_id
      and m.session = s.session and m.status = 'answered' and m.message_id not like 'effect:%'),
    (select string_agg(r.body::json ->> 'text', E'\n' order by r.turn) from turns r where r.agency_id = s.agency_id and r.thread_id = s.thread_id and r.session = s.session))
  from (select t.thread_id, t.session, max(t.turn) as turn from turns t where t.agency_id = agency and t.pos > after and t.pos <= edge group by t.thread_id, t.session) n
  join sessions s on s.agency_id = agency and s.thread_id = n.thread_id and s.session = n.session and s.turn = n.turn
  join threads h on h.agency_id = s.agency_id and h.thread_id = s.thread_id
  left join leads l on l.agency_id = s.agency_id and l.thread_id = s.thread_id and l.session = s.session
  on conflict (agency_id, thread_id, session) do update set words = excluded.words $$;

create function platform_session_is(wanted text, mode text, state text, outcome text) returns boolean language sql immutable as $$
  select wanted is null or wanted in (mode, state, outcome) or (wanted = 'open' and mode <> 'closed') $$;

-- The sessions of the caller's agency in which the pattern occurs, newest first: words of either side, the session's id, the lead's name, phone
-- or e-mail. It runs as the owner because under the web's policies no index may be asked for words (ilike is not leakproof); so it names the
-- agency itself, from the setting that the policies read. Nor may the planner know there how many say a word: so the newest are looked
-- through first, and only a word that is not among them often enough is asked of the index.
create function platform_search_sessions(
    pattern text, of_client text, of_sandbox boolean, of_status text, before_at timestamptz, before_thread uuid, before_session int, at_most int)
  returns table (thread_id uuid, session int)
  language plpgsql stable security definer rows 50 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set jit = off as $$
declare
  look_through constant int := 2000;
  agency text := current_setting('platform.agency', true);
  kept_to bigint := coalesce((select k.pos from session_text_marks k where k.agency_id = agency), 0);
begin
  return query
  with newest as materialized (
    select x.thread_id, x.session, x.started_at from (
      select * from session_texts n where n.agency_id = agency and (n.started_at, n.thread_id, n.session) < (before_at, before_thread, before_session)
      order by n.started_at desc, n.thread_id desc, n.session desc limit look_through) x
    join sessions s on s.agency_id = agency and s.thread_id = x.thread_id and s.session = x.session
    where x.words ilike pattern and (of_client is null or x.client_id = of_client) and x.sandbox = of_sandbox
      and platform_session_is(of_status, s.mode, s.state, s.outcome)),
  kept as (
    select n.thread_id, n.session, n.started_at from newest n
    union all
    select * from (
      select x.thread_id, x.session, x.started_at from session_texts x
      join sessions s on s.agency_id = agency and s.thread_id = x.thread_id and s.session = x.session
      where (select count(*) from newest) < at_most
        and x.agency_id = agency and x.words ilike pattern and (of_client is null or x.client_id = of_client) and x.sandbox = of_sandbox
        and (x.started_at, x.thread_id, x.session) < (before_at, before_thread, before_session)
        and platform_session_is(of_status, s.mode, s.state, s.outcome)
      order by x.started_at desc, x.thread_id desc, x.session desc limit at_most) i),
  young as materialized (
    select t.thread_id, t.session from turns t where t.agency_id = agency and t.pos > kept_to
    union
    select m.thread_id, m.session from messages m where m.agency_id = agency and m.status = 'pending'),
  -- with offset 0 rows are looked up one by one: the planner cannot turn it round and walk a table
  heard as (
    select y.thread_id, y.session from young y
    where exists (select from threads h where h.agency_id = agency and h.thread_id = y.thread_id and h.external_id ilike pattern offset 0)
      or exists (select from messages m where m.agency_id = agency and m.thread_id = y.thread_id and m.session = y.session and m.body ilike pattern
        and m.message_id not like 'effect:%' offset 0)
      or exists (select from turns r where r.agency_id = agency and r.thread_id = y.thread_id and r.session = y.session
        and r.body::json ->> 'text' ilike pattern offset 0)
      or exists (select from leads l where l.agency_id = agency and l.thread_id = y.thread_id and l.session = y.session
        and (l.name ilike pattern or l.phone ilike pattern or l.email ilike pattern) offset 0)
    union
    select m.thread_id, m.session from messages m where m.agency_id = agency and m.status = 'for_human' and m.body ilike pattern),
  matching as (
    select k.thread_id, k.session, k.started_at from kept k
    union
    select s.thread_id, s.session, s.started_at from heard h
    cross join lateral (select * from sessions o where o.agency_id = agency and o.thread_id = h.thread_id and o.session = h.session offset 0) s
    where (of_client is null or s.client_id = of_client) and s.sandbox = of_sandbox
      and (s.started_at, s.thread_id, s.session) < (before_at, before_thread, before_session)
      and platform_session_is(of_status, s.mode, s.state, s.outcome))
  select f.thread_id, f.session from matching f order by f.started_at desc, f.thread_id desc, f.session desc limit at_most;
end $$;

revoke all on function platform_session_is(text, text, text, text), platform_keep_session_texts(interval, int), platform_keep_session_texts_of(text, bigint, bigint),
  platform_search_sessions(text, text, boolean, text, timestamptz, uuid, int, int) from public;
grant execute on function platform_keep_session_texts(interval, int) to platform_silo;
grant execute on function platform_search_sessions(text, text, boolean, text, timestamptz, uuid, int, int) to platform_web;
