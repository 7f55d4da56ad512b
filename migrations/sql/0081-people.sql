-- Export and erasure of one person of a client, asked for by its agency. The functions run as the owner, because under the web's policies no
-- index may be asked for an e-mail or a caller's number; so they name the agency themselves, from the setting that the policies read.

-- The file that is exported has these too.
grant select on contacts, effects to platform_web;

create function platform_person_threads(agency text, of_client text, of_threads uuid[], of_phone text, of_email text) returns setof uuid
  language sql stable set search_path = public, pg_temp as $$
  select t.thread_id from threads t where t.agency_id = agency and t.client_id = of_client and t.thread_id = any(of_threads)
  union select s.thread_id from sessions s where s.agency_id = agency and s.client_id = of_client and s.person::json ->> 'callerId' = of_phone
  union select l.thread_id from leads l where l.agency_id = agency and l.client_id = of_client and l.phone = of_phone
  union select l.thread_id from leads l where l.agency_id = agency and l.client_id = of_client and lower(l.email) = lower(of_email)
  union select r.thread_id from reservations r where r.agency_id = agency and r.client_id = of_client and r.phone = of_phone
  union select r.thread_id from reservations r where r.agency_id = agency and r.client_id = of_client and lower(r.email) = lower(of_email)
  union select w.thread_id from waitlist w where w.agency_id = agency and w.client_id = of_client and (w.phone = of_phone or lower(w.email) = lower(of_email))
  union select c.thread_id from contacts c where c.agency_id = agency and c.client_id = of_client and (c.phone = of_phone or lower(c.email) = lower(of_email)) $$;

-- The threads of a person: those whose address is theirs, and those in which their number or e-mail was given.
create function platform_find_person(of_client text, of_threads uuid[], of_phone text, of_email text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as
  $$ select * from platform_person_threads(current_setting('platform.agency', true), of_client, of_threads, of_phone, of_email) $$;

-- Erases a person whole, in one transaction with its audit. What is being said meanwhile loses: it finds its session gone, or may not open one.
-- Answers {standing} and does nothing while appointments stand that are not to be cancelled; else {erased, freed}.
create function platform_erase_person(of_client text, of_threads uuid[], of_addresses uuid[], of_phone text, of_email text, cancel boolean, who text, subject text)
  returns jsonb language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  agency constant text := current_setting('platform.agency', true);
  theirs uuid[];
  standing int;
  freed jsonb;
  erased jsonb;
  n int;
begin
  perform pg_advisory_xact_lock(hashtext('platform_keep_session_texts'));
  theirs := array(select * from platform_person_threads(agency, of_client, of_threads, of_phone, of_email));
  perform from threads t where t.agency_id = agency and t.thread_id = any(theirs) order by t.thread_id for update;
  perform from sessions s where s.agency_id = agency and s.thread_id = any(theirs) order by s.thread_id, s.session for update;
  select count(*) filter (where r.status = 'booked' and not r.sandbox),
      coalesce(jsonb_agg(jsonb_build_object('calendar', r.calendar, 'id', r.reservation_id, 'start', extract(epoch from r.starts_at)::bigint)), '[]')
    into standing, freed
    from reservations r where r.agency_id = agency and r.client_id = of_client and r.thread_id = any(theirs) and r.status <> 'cancelled' and r.ends_at >= now();
  if standing > 0 and not cancel then return jsonb_build_object('standing', standing); end if;

  erased := platform_erase(agency, theirs, array_fill(2147483647, array[cardinality(theirs)]), null);
  delete from contacts c where c.agency_id = agency and c.client_id = of_client
    and (c.address = any(of_addresses) or c.thread_id = any(theirs) or c.phone = of_phone or lower(c.email) = lower(of_email));
  get diagnostics n = row_count;
  erased := erased || jsonb_build_object('contacts', n, 'cancelled', standing);
  insert into audit (agency_id, actor, action, subject, details)
  values (agency, who, 'person.erased', subject, (select string_agg(key || ' ' || value, ', ' order by key) from jsonb_each_text(erased) where value <> '0'));
  return jsonb_build_object('erased', erased, 'freed', freed);
end $$;

revoke all on function platform_person_threads(text, text, uuid[], text, text), platform_find_person(text, uuid[], text, text),
  platform_erase_person(text, uuid[], uuid[], text, text, boolean, text, text) from public;
grant execute on function platform_find_person(text, uuid[], text, text), platform_erase_person(text, uuid[], uuid[], text, text, boolean, text, text) to platform_web;
