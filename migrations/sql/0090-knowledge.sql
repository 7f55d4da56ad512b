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
alter table passages alter column terms set storage main, alter column embedding set storage main;

select platform_protect(t::regclass) from unnest(array['documents','passages']) t;

grant select, insert, update, delete on documents, passages to platform_silo;
grant select, insert, update, delete on documents to platform_web;
grant select on passages to platform_web;
