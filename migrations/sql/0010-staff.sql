-- Staff of the agencies, who sign in to the portal, and the keys their cookies are sealed with.

create table staff (
  agency_id      text not null references agencies,
  staff_id       uuid not null,
  email          text not null check (length(email) <= 254),
  -- upper case, as Identity compares: an address signs in to one agency
  email_key      text not null unique,
  name           text not null,
  role           text not null check (role in ('owner','admin','agent')),
  password_hash  text,
  security_stamp text not null,
  failures       int  not null default 0,
  locked_until   timestamptz,
  created_at     timestamptz not null default now(),
  primary key (agency_id, staff_id)
);

select platform_protect('staff');
grant select, insert, update on staff to platform_web;

-- The look-up before the agency is known. It tells where to look and nothing more; reading and checking run under row-level security.
create function platform_find_staff(sign_in_key text) returns table (agency_id text, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.agency_id, s.staff_id from staff s where s.email_key = sign_in_key $$;

revoke all on function platform_find_staff(text) from public;
grant execute on function platform_find_staff(text) to platform_web;

-- Data Protection keys: no tenant's. Each element's secret is encrypted with a key derived from the master key, which is not here.
create table data_protection_keys (
  key_id     bigint generated always as identity primary key,
  name       text not null unique,
  element    text not null,
  created_at timestamptz not null default now()
);
grant select, insert on data_protection_keys to platform_web;
