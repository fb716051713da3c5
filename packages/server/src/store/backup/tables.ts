import type { ClientBase } from 'pg'

/** A table as it is copied: with every column that is not computed from others. */
export interface CopiedTable {
  name: string
  columns: string[]
  /** Whether row-level security holds its owner too. */
  forced: boolean
  /** Tables that its rows refer to. */
  refersTo: string[]
}

const tablesSql = `
  select c.relname as name, c.relforcerowsecurity as forced,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    array(select distinct other.relname::text from pg_constraint k join pg_class other on other.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo"
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relpersistence = 'p' and not c.relispartition
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname`

/** All tables, each after those that it refers to. */
export async function copiedTables(client: ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(tablesSql)
  const left = new Map(rows.map((table) => [table.name, table]))
  const ordered: CopiedTable[] = []
  while (left.size > 0) {
    const next = [...left.values()].filter(({ refersTo }) => refersTo.every((name) => !left.has(name)))
    if (next.length === 0) throw new Error(`Tables that refer to each other: ${[...left.keys()].join(', ')}.`)
    for (const table of next) left.delete(table.name)
    ordered.push(...next)
  }
  return ordered
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const columnList = ({ columns }: Pick<CopiedTable, 'columns'>): string =>
  columns.map(quoted).join(', ')
