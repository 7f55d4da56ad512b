-- What a client's documents say: documents as they were given, and the passages of them that can be found.

create table documents (
  agency_id   text not null,
  client_id   text not null,
  document_id uuid not null,
  title       text not null,
  kind        text not null check (kind in ('text', 'file', 'url')),
  source      text,                        -- file name or address
  media_type  text not null,
  body        bytea,                       -- as given; null for an address that was not fetched yet
  digest      bytea,                       -- SHA-256 of the body
  state       text not null check (state in ('waiting', 'reading', 'ready', 'failed')),
  problem     text,                        -- why it failed, for people
  passages    int not null default 0,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (agency_id, client_id, document_id),
  foreign key (agency_id, client_id) references clients (agency_id, client_id)
);
create index documents_created on documents (agency_id, client_id, created_at, document_id);

-- Search reads all passages of one client, by the primary key, and weighs their terms and vectors as it goes: under row-level security no index
-- may be asked for words (@@ is not leakproof), and exact vectors are read one by one anyway. So both stay in the row, and the text goes out of it.
create table passages (
  agency_id   text not null,
  client_id   text not null,
  document_id uuid not null,
  ordinal     int  not null,
  heading     text not null,
  body        text not null,
  terms       tsvector not null,           -- stems, without places
  embedder    text,                        -- which embedder made the vector: vectors of two cannot be compared
  embedding   vector,                      -- null until it could be had
  primary key (agency_id, client_id, document_id, ordinal),
  foreign key (agency_id, client_id, document_id) references documents on delete cascade,
  check ((embedder is null) = (embedding is null))
);
create index passages_embedder on passages (embedder);
alter table passages alter column terms set storage main, alter column embedding set storage main;

select platform_protect(t::regclass) from unnest(array['documents','passages']) t;

grant select, insert, update, delete on documents, passages to platform_silo;
grant select, insert, update, delete on documents to platform_web;
grant select on passages to platform_web;

-- Passages of all agencies whose vectors the configured embedder did not make: it could not be had, or was changed.
create function platform_passages_to_embed(wanted text, at_most int)
  returns table (agency_id text, client_id text, document_id uuid, ordinal int, title text, heading text, body text)
  language sql volatile security definer set search_path = public, pg_temp as $$
  select p.agency_id, p.client_id, p.document_id, p.ordinal, d.title, p.heading, p.body
  from (select * from passages where embedder is null or embedder < wanted or embedder > wanted limit at_most) p
  join documents d on d.agency_id = p.agency_id and d.client_id = p.client_id and d.document_id = p.document_id $$;
revoke all on function platform_passages_to_embed(text, int) from public;
grant execute on function platform_passages_to_embed(text, int) to platform_silo;
