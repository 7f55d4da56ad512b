-- Passkeys of staff (WebAuthn): a key on a device of theirs instead of a password and a code.
create table staff_passkeys (
  agency_id       text not null,
  staff_id        uuid not null,
  -- chosen by the device, unique in the world
  credential_id   bytea not null unique check (length(credential_id) <= 1023),
  name            text not null check (length(name) between 1 and 100),
  public_key      bytea not null,
  -- a device that counts, counts up: a lower count is a copy's
  sign_count      bigint not null,
  transports      text[] not null,
  user_verified   boolean not null,
  backup_eligible boolean not null,
  backed_up       boolean not null,
  created_at      timestamptz not null default now(),
  last_used_at    timestamptz,
  primary key (agency_id, staff_id, credential_id),
  foreign key (agency_id, staff_id) references staff
);

select platform_protect('staff_passkeys');
grant select, insert, update, delete on staff_passkeys to platform_web;

-- Look-ups before the agency is known: whose a passkey is, and where the member is whose handle a device gives. Places only, nothing of the rows.
create function platform_find_passkey(credential bytea) returns table (agency_id text, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select k.agency_id, k.staff_id from staff_passkeys k where k.credential_id = credential $$;

create function platform_find_staff_member(handle uuid) returns table (agency_id text, staff_id uuid)
  language sql stable security definer set search_path = public, pg_temp as
  $$ select s.agency_id, s.staff_id from staff s where s.staff_id = handle $$;

create unique index staff_member on staff (staff_id);

revoke all on function platform_find_passkey(bytea), platform_find_staff_member(uuid) from public;
grant execute on function platform_find_passkey(bytea), platform_find_staff_member(uuid) to platform_web;
