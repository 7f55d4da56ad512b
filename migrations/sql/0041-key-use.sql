-- When an API key was used last, to the minute: hosts remember keys, so this is no write on the path of a call.
alter table api_keys add column last_used_at timestamptz;
