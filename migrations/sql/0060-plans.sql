-- The silo's policy is asked of each row, never of an index: as an index condition it was counted beside the query's own
-- agency_id, so that an index on the agency alone looked as selective as the key, and plans walked an agency's rows.
-- The setting is taken apart once a statement.

create or replace function platform_protect(tenant_table regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy owner_all on %s to current_user using (true) with check (true)', tenant_table);
  execute format($p$create policy silo_batch on %s to platform_silo
    using ((select string_to_array(current_setting('platform.agencies', true), ',')) @> array[agency_id])
    with check ((select string_to_array(current_setting('platform.agencies', true), ',')) @> array[agency_id])$p$, tenant_table);
  execute format($p$create policy web_agency on %s to platform_web
    using (agency_id = current_setting('platform.agency', true))
    with check (agency_id = current_setting('platform.agency', true))$p$, tenant_table);
end $$;

do $$
declare protected text;
begin
  for protected in select format('%I.%I', schemaname, tablename) from pg_policies where policyname = 'silo_batch' loop
    execute format($p$alter policy silo_batch on %s
      using ((select string_to_array(current_setting('platform.agencies', true), ',')) @> array[agency_id])
      with check ((select string_to_array(current_setting('platform.agencies', true), ',')) @> array[agency_id])$p$, protected);
  end loop;
end $$;
