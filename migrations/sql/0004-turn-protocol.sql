-- What the turn protocol's tests asked for.

-- A message that waits through a crash is answered as it would have been: who sent it, the purpose asked for, a sandbox's clock.
alter table messages add column context text;

-- A session's flows in the order in which turns touched them: the last one is the session's purpose.
alter table flows add column turn int not null default 0;

-- Order of sends, and sends in progress, are looked up by thread on every send.
drop index effects_thread;
create index effects_thread on effects (agency_id, thread_id, session, turn, ordinal) where status in ('pending', 'sending');
create index effects_sending on effects (claimed_until) where status = 'sending';

-- A send whose silo died while sending may have gone out: it is shown, not repeated, and holds up nothing that follows.
-- Words wait for earlier words of their epoch, and for any that are being sent just now.
create or replace function platform_claim_effects(silo text, claim interval, at_most int) returns setof effects
  language sql volatile security definer set search_path = public, pg_temp as
  $$ update effects e set status = 'unknown', last_error = 'the silo stopped while sending', finished_at = now(), claimed_by = null, claimed_until = null
     from (select l.agency_id, l.effect_id from effects l where l.status = 'sending' and l.claimed_until < now()
           order by l.claimed_until limit at_most for update skip locked) l
     where e.agency_id = l.agency_id and e.effect_id = l.effect_id;
     update effects e set claimed_by = silo, claimed_until = now() + claim, attempts = e.attempts + 1
     from (select d.agency_id, d.effect_id from effects d where d.status = 'pending' and d.due_at <= now()
             and (d.claimed_until is null or d.claimed_until < now())
             and not exists (select 1 from effects b where d.speaks and b.speaks and b.agency_id = d.agency_id and b.thread_id = d.thread_id
               and (b.status = 'sending' or b.status = 'pending' and b.epoch = d.epoch)
               and (b.session, b.turn, b.ordinal) < (d.session, d.turn, d.ordinal))
           order by d.due_at limit at_most for update skip locked) d
     where e.agency_id = d.agency_id and e.effect_id = d.effect_id
     returning e.* $$;
