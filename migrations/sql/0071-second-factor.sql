-- The second factor of staff, and what keeps two writers of one member's row apart.
alter table staff
  -- counts the writes: a writer who read an older row is refused, so that a failed sign-in cannot undo a new password
  add column version           bigint  not null default 0,
  add column two_factor        boolean not null default false,
  -- sealed with the master key, for this row alone
  add column authenticator_key bytea,
  -- the last step of time whose code was taken: no code is taken twice
  add column code_step         bigint  not null default 0,
  -- hashes; a code that was used is gone
  add column recovery_codes    bytea[] not null default '{}';
