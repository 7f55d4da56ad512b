-- What each turn asked of language models, and what it cost. Written in the turn's own transaction.
create table usage (
  agency_id     text not null,
  thread_id     uuid not null,
  session       int  not null,
  turn          int  not null,
  ordinal       smallint not null,
  client_id     text not null,
  sandbox       boolean not null,
  at            timestamptz not null,
  purpose       text not null,
  prompt        text not null,
  provider      text not null,
  model         text not null,
  input_tokens  int not null,
  output_tokens int not null,
  tokens        text not null check (tokens in ('reported','counted','estimated')),
  tries         int not null,
  result        text not null,
  cost_usd      numeric not null,
  primary key (agency_id, thread_id, session, turn, ordinal)
);
create index usage_at on usage (agency_id, client_id, at desc, thread_id);

select platform_protect('usage'::regclass);

grant select, insert, update, delete on usage to platform_silo;
grant select on usage to platform_web;
