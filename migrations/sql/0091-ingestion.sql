-- Documents are read by whoever took them up last: what an earlier reader writes afterwards is lost, and one that ends its reader again and
-- again is given up.

alter table documents add column attempt int not null default 0, add column broken_off int not null default 0;

-- The same words twice are one document of a client; so is the same address.
create unique index documents_digest on documents (agency_id, client_id, digest) where kind <> 'url';
create unique index documents_address on documents (agency_id, client_id, source) where kind = 'url';
create index documents_unsettled on documents (updated_at) where state in ('waiting', 'reading');

create function platform_sweep_documents(older_than interval, at_most int) returns table (agency_id text, client_id text)
  language sql volatile security definer set search_path = public, pg_temp as $$
    select d.agency_id, d.client_id from documents d
    where d.state in ('waiting', 'reading') and d.updated_at < now() - older_than
    group by d.agency_id, d.client_id order by min(d.updated_at) limit at_most $$;

revoke all on function platform_sweep_documents(interval, int) from public;
grant execute on function platform_sweep_documents(interval, int) to platform_silo;
