import type { ClientBase } from 'pg'

/** Whether a database holds nothing: no tables, or ours without an organisation. */
export async function isEmpty(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ ours: boolean; tables: number }>(
    `select to_regclass('public.organisations') is not null as ours,
       (select count(*)::int from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) as tables`,
  )
  if (!rows[0]?.ours) return rows[0]?.tables === 0
  await client.query("select set_config('redress.organisation', '*', false)")
  const { rows: some } = await client.query('select from organisations limit 1')
  return some.length === 0
}

/** Whether a server is connected: what it holds in memory would be of another database afterwards, and it would write into a half of one meanwhile. */
export async function isServed(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query(
    `select from pg_stat_activity
     where datname = current_database() and application_name in ('redress-live', 'redress-effects') limit 1`,
  )
  return rows.length > 0
}

const ours = (catalogue: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = o.oid and d.deptype = 'e')`

/** What each kind of object in the schema is dropped with, in an order in which nothing is missed. What belongs to extensions stays. */
const drops = [
  `select format('drop table if exists %s cascade', o.oid::regclass) as drop from pg_class o
   where o.relnamespace = 'public'::regnamespace and o.relkind in ('r', 'p') and not o.relispartition and ${ours('pg_class')}`,
  `select format('drop view if exists %s cascade', o.oid::regclass) from pg_class o
   where o.relnamespace = 'public'::regnamespace and o.relkind = 'v' and ${ours('pg_class')}`,
  `select format('drop sequence if exists %s cascade', o.oid::regclass) from pg_class o
   where o.relnamespace = 'public'::regnamespace and o.relkind = 'S' and ${ours('pg_class')}`,
  `select format('drop routine if exists %s cascade', o.oid::regprocedure) from pg_proc o
   where o.pronamespace = 'public'::regnamespace and ${ours('pg_proc')}`,
  `select format('drop text search configuration if exists %I cascade', o.cfgname) from pg_ts_config o
   where o.cfgnamespace = 'public'::regnamespace and ${ours('pg_ts_config')}`,
  `select format('drop text search dictionary if exists %I cascade', o.dictname) from pg_ts_dict o
   where o.dictnamespace = 'public'::regnamespace and ${ours('pg_ts_dict')}`,
  `select format('drop type if exists %s cascade', o.oid::regtype) from pg_type o
   where o.typnamespace = 'public'::regnamespace and o.typtype in ('e', 'd', 'c') and ${ours('pg_type')}
     and not exists (select from pg_class c where c.oid = o.typrelid and c.relkind <> 'c')`,
]

/** Drops all that Redress made in a database. */
export async function dropEverything(client: ClientBase): Promise<void> {
  await client.query('drop schema if exists graphile_worker, migration cascade')
  for (const list of drops) {
    const { rows } = await client.query<Record<string, string>>(list)
    for (const row of rows) await client.query(Object.values(row)[0] ?? '')
  }
}
