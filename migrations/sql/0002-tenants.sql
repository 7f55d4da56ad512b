-- Tenants: agencies, their clients, config history, keys, secrets, audit. Every table has agency_id first in its key
-- and row-level security, forced. Three roles: the owner (migrations), platform_silo, platform_web.

create extension if not exists btree_gist;

-- Puts a tenant's table under row-level security. The silo names the agencies of its batch, the web its one agency.
create function platform_protect(tenant_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy owner_all on %s to current_user using (true) with check (true)', tenant_table);
  execute format($p$create policy silo_batch on %s to platform_silo
    using (agency_id = any (string_to_array(current_setting('platform.agencies', true), ',')))
    with check (agency_id = any (string_to_array(current_setting('platform.agencies', true), ',')))$p$, tenant_table);
  execute format($p$create policy web_agency on %s to platform_web
    using (agency_id = current_setting('platform.agency', true))
    with check (agency_id = current_setting('platform.agency', true))$p$, tenant_table);
end $$;

create table agencies (
  agency_id  text primary key check (agency_id ~ '^[a-z0-9_-]{1,63}$'),
  name       text not null,
  created_at timestamptz not null default now()
);

create table clients (
  agency_id         text not null references agencies,
  client_id         text not null unique check (client_id ~ '^[a-z0-9_-]{1,63}$'),
  name              text not null,
  template          text not null,
  published_version int  not null default 0,
  origins           text[] not null default '{}',
  created_at        timestamptz not null default now(),
  primary key (agency_id, client_id)
);

create table config_versions (
  agency_id  text not null,
  client_id  text not null,
  version    int  not null,
  document   text not null,
  author     text,
  created_at timestamptz not null default now(),
  primary key (agency_id, client_id, version),
  foreign key (agency_id, client_id) references clients
);

create table api_keys (
  agency_id  text not null references agencies,
  key_id     uuid not null default gen_random_uuid(),
  hash       bytea not null unique,
  name       text not null,
  prefix     text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz,
  primary key (agency_id, key_id)
);

create table secrets (
  agency_id  text not null,
  client_id  text not null,
  name       text not null check (name ~ '^[a-z0-9_-]{1,63}$'),
  value      bytea not null,
  updated_at timestamptz not null default now(),
  primary key (agency_id, client_id, name),
  foreign key (agency_id, client_id) references clients
);

create table audit (
  agency_id text not null,
  audit_id  bigint generated always as identity,
  at        timestamptz not null default now(),
  actor     text not null,
  action    text not null,
  subject   text not null,
  details   text,
  primary key (agency_id, audit_id)
);

select platform_protect(t::regclass) from unnest(array['agencies','clients','config_versions','api_keys','secrets','audit']) t;

grant select, insert, update, delete on agencies, clients, config_versions, secrets to platform_silo;
grant select on agencies, clients, config_versions to platform_web;
grant select, insert, update on api_keys to platform_web;
grant select, insert, update, delete on secrets to platform_web;
grant select, insert on audit to platform_silo, platform_web;

-- Look-ups before the agency is known.
create function platform_find_api_key(key_hash bytea) returns table (agency_id text, key_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select k.agency_id, k.key_id from api_keys k where k.hash = key_hash and k.revoked_at is null $$;

create function platform_find_client(public_client text) returns table (agency_id text, published_version int, origins text[])
  language sql stable security definer set search_path = public, pg_temp as
  $$ select c.agency_id, c.published_version, c.origins from clients c where c.client_id = public_client $$;

revoke all on function platform_find_api_key(bytea), platform_find_client(text), platform_protect(regclass) from public;
grant execute on function platform_find_api_key(bytea), platform_find_client(text) to platform_web;
