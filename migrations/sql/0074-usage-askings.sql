-- An asking of a model is counted once, whether its turn was committed or came to nothing: its row is its own, not its turn's.
alter table usage add column asking uuid not null default gen_random_uuid();
alter table usage drop constraint usage_pkey, add primary key (agency_id, asking);
create index usage_thread on usage (agency_id, thread_id);
