-- The tables behind the Orleans ADO.NET providers and the texts the providers run on them.
-- A provider reads OrleansQuery once at its start and from then on runs only these texts: their parameters and the
-- names of their columns are the contract, the tables are ours. Every table has a real primary key, so that two first
-- writes of the same grain cannot both win.

create table orleansquery (
  querykey  varchar(64) primary key,
  querytext varchar(8000) not null
);

create table orleans_grain_state (
  service_id     varchar(150) collate "C" not null,
  grain_type     text         collate "C" not null,
  grain_key      text         collate "C" not null,   -- '' where the grain has no string key
  grain_n0       bigint       not null,
  grain_n1       bigint       not null,
  payload        bytea,                               -- null: cleared, the version goes on
  version        int          not null,
  modified_at    timestamptz  not null default now(),
  primary key (service_id, grain_type, grain_key, grain_n0, grain_n1)
);

create table orleans_membership_version (
  deployment_id varchar(150) primary key,
  version       int          not null default 0,
  modified_at   timestamptz  not null default now()
);

create table orleans_membership (
  deployment_id  varchar(150) not null references orleans_membership_version,
  address        varchar(45)  not null,
  port           int          not null,
  generation     int          not null,
  silo_name      varchar(150) not null,
  host_name      varchar(150) not null,
  status         int          not null,
  proxy_port     int,
  suspect_times  varchar(8000),
  start_time     timestamptz  not null,
  i_am_alive_time timestamptz not null,
  primary key (deployment_id, address, port, generation)
);

create table orleans_reminder (
  service_id    varchar(150) collate "C" not null,
  grain_id      varchar(150) collate "C" not null,
  reminder_name varchar(150) collate "C" not null,
  start_time    timestamptz  not null,
  period        bigint       not null,                -- milliseconds
  grain_hash    int          not null,
  version       int          not null,
  primary key (service_id, grain_id, reminder_name)
);
create index orleans_reminder_hash on orleans_reminder (service_id, grain_hash);

-- Grain state ------------------------------------------------------------------------------------------------------
-- A lost race returns no row: the provider then throws InconsistentStateException and the grain loads the truth.

insert into orleansquery (querykey, querytext) values
('WriteToStorageKey', $query$
  with inserted as (
    insert into orleans_grain_state (service_id, grain_type, grain_key, grain_n0, grain_n1, payload, version)
    select @ServiceId, @GrainTypeString, coalesce(@GrainIdExtensionString, ''), @GrainIdN0, @GrainIdN1, @PayloadBinary, 1
    where @GrainStateVersion::int is null
    on conflict do nothing
    returning version
  ), updated as (
    update orleans_grain_state
    set payload = @PayloadBinary, version = version + 1, modified_at = now()
    where service_id = @ServiceId and grain_type = @GrainTypeString and grain_key = coalesce(@GrainIdExtensionString, '')
      and grain_n0 = @GrainIdN0 and grain_n1 = @GrainIdN1 and version = @GrainStateVersion::int
    returning version
  )
  select version as NewGrainStateVersion from inserted
  union all
  select version from updated
$query$),
('ReadFromStorageKey', $query$
  select payload as PayloadBinary, modified_at as ModifiedOn, version as Version
  from orleans_grain_state
  where service_id = @ServiceId and grain_type = @GrainTypeString and grain_key = coalesce(@GrainIdExtensionString, '')
    and grain_n0 = @GrainIdN0 and grain_n1 = @GrainIdN1
$query$),
('ClearStorageKey', $query$
  update orleans_grain_state
  set payload = null, version = version + 1, modified_at = now()
  where service_id = @ServiceId and grain_type = @GrainTypeString and grain_key = coalesce(@GrainIdExtensionString, '')
    and grain_n0 = @GrainIdN0 and grain_n1 = @GrainIdN1 and version = @GrainStateVersion::int
  returning version as NewGrainStateVersion
$query$),
('DeleteStorageKey', $query$
  delete from orleans_grain_state
  where service_id = @ServiceId and grain_type = @GrainTypeString and grain_key = coalesce(@GrainIdExtensionString, '')
    and grain_n0 = @GrainIdN0 and grain_n1 = @GrainIdN1 and version = @GrainStateVersion::int
  returning version + 1 as NewGrainStateVersion
$query$);

-- Membership -------------------------------------------------------------------------------------------------------
-- Every change of a silo's row goes with one step of the deployment's version. The version row is the lock: of two
-- writers that saw the same version the second finds it gone and changes nothing.

insert into orleansquery (querykey, querytext) values
('InsertMembershipVersionKey', $query$
  with inserted as (
    insert into orleans_membership_version (deployment_id) values (@DeploymentId) on conflict do nothing returning 1
  )
  select count(*)::int from inserted
$query$),
('InsertMembershipKey', $query$
  with stepped as (
    update orleans_membership_version v
    set version = version + 1, modified_at = now()
    where v.deployment_id = @DeploymentId and v.version = @Version
      and not exists (
        select from orleans_membership m
        where m.deployment_id = @DeploymentId and m.address = @Address and m.port = @Port and m.generation = @Generation)
    returning 1
  ), inserted as (
    insert into orleans_membership (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
    select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
    from stepped
    returning 1
  )
  select count(*)::int from inserted
$query$),
('UpdateMembershipKey', $query$
  with stepped as (
    update orleans_membership_version v
    set version = version + 1, modified_at = now()
    where v.deployment_id = @DeploymentId and v.version = @Version
      and exists (
        select from orleans_membership m
        where m.deployment_id = @DeploymentId and m.address = @Address and m.port = @Port and m.generation = @Generation)
    returning 1
  ), updated as (
    update orleans_membership m
    set status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
    from stepped
    where m.deployment_id = @DeploymentId and m.address = @Address and m.port = @Port and m.generation = @Generation
    returning 1
  )
  select count(*)::int from updated
$query$),
('UpdateIAmAlivetimeKey', $query$
  update orleans_membership
  set i_am_alive_time = @IAmAliveTime
  where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$query$),
('MembershipReadRowKey', $query$
  select v.deployment_id as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.silo_name as SiloName,
    m.host_name as HostName, m.status as Status, m.proxy_port as ProxyPort, m.suspect_times as SuspectTimes,
    m.start_time as StartTime, m.i_am_alive_time as IAmAliveTime, v.version as Version
  from orleans_membership_version v
  left join orleans_membership m
    on m.deployment_id = v.deployment_id and m.address = @Address and m.port = @Port and m.generation = @Generation
  where v.deployment_id = @DeploymentId
$query$),
('MembershipReadAllKey', $query$
  select v.deployment_id as DeploymentId, m.address as Address, m.port as Port, m.generation as Generation, m.silo_name as SiloName,
    m.host_name as HostName, m.status as Status, m.proxy_port as ProxyPort, m.suspect_times as SuspectTimes,
    m.start_time as StartTime, m.i_am_alive_time as IAmAliveTime, v.version as Version
  from orleans_membership_version v
  left join orleans_membership m on m.deployment_id = v.deployment_id
  where v.deployment_id = @DeploymentId
$query$),
('GatewaysQueryKey', $query$
  select address as Address, proxy_port as ProxyPort, generation as Generation
  from orleans_membership
  where deployment_id = @DeploymentId and status = @Status and proxy_port > 0
$query$),
('DeleteMembershipTableEntriesKey', $query$
  with gone as (delete from orleans_membership where deployment_id = @DeploymentId)
  delete from orleans_membership_version where deployment_id = @DeploymentId
$query$),
('CleanupDefunctSiloEntriesKey', $query$
  delete from orleans_membership
  where deployment_id = @DeploymentId and i_am_alive_time < @IAmAliveTime and status <> 3
$query$);

-- Reminders --------------------------------------------------------------------------------------------------------

insert into orleansquery (querykey, querytext) values
('UpsertReminderRowKey', $query$
  insert into orleans_reminder (service_id, grain_id, reminder_name, start_time, period, grain_hash, version)
  values (@ServiceId, @GrainId, @ReminderName, @StartTime, @Period, @GrainHash, 0)
  on conflict (service_id, grain_id, reminder_name) do update
  set start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash,
      version = orleans_reminder.version + 1
  returning version as Version
$query$),
('ReadReminderRowKey', $query$
  select grain_id as GrainId, reminder_name as ReminderName, start_time as StartTime, period as Period, version as Version
  from orleans_reminder
  where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName
$query$),
('ReadReminderRowsKey', $query$
  select grain_id as GrainId, reminder_name as ReminderName, start_time as StartTime, period as Period, version as Version
  from orleans_reminder
  where service_id = @ServiceId and grain_id = @GrainId
$query$),
('ReadRangeRows1Key', $query$
  select grain_id as GrainId, reminder_name as ReminderName, start_time as StartTime, period as Period, version as Version
  from orleans_reminder
  where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash
$query$),
('ReadRangeRows2Key', $query$
  select grain_id as GrainId, reminder_name as ReminderName, start_time as StartTime, period as Period, version as Version
  from orleans_reminder
  where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)
$query$),
('DeleteReminderRowKey', $query$
  with gone as (
    delete from orleans_reminder
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName and version = @Version
    returning 1
  )
  select count(*)::int from gone
$query$),
('DeleteReminderRowsKey', $query$
  delete from orleans_reminder where service_id = @ServiceId
$query$);

-- The silo owns all of it; a web host is a client of the cluster, which only needs to find the gateways.
grant select on orleansquery to platform_silo, platform_web;
grant select, insert, update, delete on orleans_grain_state, orleans_membership_version, orleans_membership, orleans_reminder to platform_silo;
grant select on orleans_membership_version, orleans_membership to platform_web;
