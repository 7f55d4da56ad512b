-- A passage that its embedder refuses is tried again later, and keeps no other from its vector meanwhile.

alter table passages add column embed_after timestamptz;

create or replace function platform_passages_to_embed(wanted text, at_most int)
  returns table (agency_id text, client_id text, document_id uuid, ordinal int, title text, heading text, body text)
  language sql volatile security definer set search_path = public, pg_temp as $$
  select p.agency_id, p.client_id, p.document_id, p.ordinal, d.title, p.heading, p.body
  from (
    select * from passages
    where (embedder is null or embedder < wanted or embedder > wanted) and (embed_after is null or embed_after <= now()) limit at_most) p
  join documents d on d.agency_id = p.agency_id and d.client_id = p.client_id and d.document_id = p.document_id $$;
