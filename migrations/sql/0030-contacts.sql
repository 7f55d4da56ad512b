-- A client's people, keyed by the keyed hash of an address that a channel proved; bookings found and changed from other conversations.

create table contacts (
  agency_id  text not null,
  client_id  text not null,
  address    uuid not null,
  name       text,
  phone      text,
  email      text,
  sandbox    boolean not null,
  thread_id  uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (agency_id, client_id, address)
) with (fillfactor = 80);

select platform_protect('contacts');

grant select, insert, update, delete on contacts to platform_silo;

-- A person's bookings, by the number that they are booked with.
create index reservations_phone on reservations (agency_id, client_id, phone) where status = 'booked' and phone is not null;

-- Ends a commit that changes a booking which stands no more: its reply would not be true.
create function platform_booking_gone() returns void language plpgsql volatile as $$
begin
  raise exception 'a booking that this turn changes stands no more' using errcode = 'PB001';
end $$;
revoke all on function platform_booking_gone() from public;
grant execute on function platform_booking_gone() to platform_silo;
