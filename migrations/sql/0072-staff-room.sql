-- Staff are invited by their colleagues, change roles and leave.
alter table staff add column deactivated_at timestamptz;

-- Invitations that are open: one an address and agency. Accepted or withdrawn they are gone, and the audit tells of them.
create table staff_invitations (
  agency_id     text not null,
  invitation_id uuid not null default gen_random_uuid(),
  email         text not null check (length(email) <= 254),
  email_key     text not null,
  role          text not null check (role in ('owner','admin','agent')),
  -- of the link's random part, which is nowhere else
  token_hash    bytea not null,
  -- what a member invited goes with the right to invite it
  invited_by    uuid not null,
  created_at    timestamptz not null default now(),
  expires_at    timestamptz not null,
  primary key (agency_id, invitation_id),
  unique (agency_id, email_key),
  foreign key (agency_id, invited_by) references staff
);

select platform_protect('staff_invitations');
grant select, insert, update, delete on staff_invitations to platform_web;

-- Hosts hear at once whose sign-ins ended: cookies and open pages with the stamp of before.
create function platform_tell_stamp() returns trigger language plpgsql as $$
begin
  perform pg_notify('platform_staff', new.agency_id || '/' || replace(new.staff_id::text, '-', ''));
  return null;
end $$;

create trigger staff_stamp after update of security_stamp on staff for each row
  when (old.security_stamp is distinct from new.security_stamp) execute function platform_tell_stamp();
