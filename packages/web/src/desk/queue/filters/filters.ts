/** Filters as they stand in the address of the queue, and as the API takes them. */
export type Filters = Readonly<Record<string, string>>

export const filterNames = [
  'team',
  'handler',
  'due',
  'kind',
  'channel',
  'level',
  'status',
  'seller',
  'policy',
] as const
export type FilterName = (typeof filterNames)[number]

/** Only what is a filter, and says something. */
export function filtersIn(search: Filters): Filters {
  return Object.fromEntries(filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
}

/** As the API takes them: without a team, one's own teams; `all` means every team. */
export function asAsked(filters: Filters, teams: readonly string[]): Filters {
  const { team, ...rest } = filters
  if (team === 'all') return rest
  const asked = team ?? teams.join(',')
  return asked === '' ? rest : { team: asked, ...rest }
}

/** With one filter changed, or taken away. */
export function changed(filters: Filters, name: FilterName, value: string | null | undefined): Filters {
  const { [name]: _, ...others } = filters
  return value ? { ...others, [name]: value } : others
}

/** Whether two are the same, whatever their order. */
export const same = (one: Filters, other: Filters): boolean =>
  filterNames.every((name) => (one[name] ?? '') === (other[name] ?? ''))
