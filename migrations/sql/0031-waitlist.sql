-- Who waits for a time that nobody can have at the moment, first come first.

create table waitlist (
  agency_id     text not null,
  entry_id      uuid not null,
  client_id     text not null,
  calendar      text not null,
  service       text not null,
  wish          text not null,
  last_day      date,
  name          text,
  phone         text,
  email         text,
  thread_id     uuid not null,
  session       int  not null,
  sandbox       boolean not null,
  status        text not null check (status in ('waiting','offered','booked','withdrawn','lapsed')),
  offered_start timestamptz,
  offered_until timestamptz,
  looks         int  not null default 0,
  due_at        timestamptz not null,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  primary key (agency_id, entry_id)
);
create index waitlist_created on waitlist (agency_id, client_id, created_at desc, entry_id);
create index waitlist_due on waitlist (due_at) where status = 'waiting' and not sandbox;
create index waitlist_calendar on waitlist (agency_id, client_id, calendar, created_at) where status = 'waiting';
create index waitlist_offered on waitlist (offered_until) where status = 'offered';

select platform_protect('waitlist');

grant select, insert, update, delete on waitlist to platform_silo;
grant select on waitlist to platform_web;

-- The sweeper's look at waiting lists. One silo at a time takes calendars, each with all who wait for it, so that who came first is asked first.
-- Left out are those whose session is in the middle of something or with a human; an offer not taken in time, and a wish that has passed, lapse.
create function platform_claim_waitlist(again interval, at_most int)
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
    join lateral (select s.mode, s.state, s.last_at from sessions s where s.agency_id = t.agency_id and s.thread_id = t.thread_id order by s.session desc limit 1) s on true
    where s.mode = 'closed' or s.mode = 'bot' and (s.state = 'completed' or s.last_at < now() - interval '24 hours')
    order by t.agency_id, t.client_id, t.calendar, t.created_at, t.entry_id;
end $$;
revoke all on function platform_claim_waitlist(interval, int) from public;
grant execute on function platform_claim_waitlist(interval, int) to platform_silo;
