import type { ShapeProblem } from '../schema/explain.ts'
import type { Authored } from '../schema/policy.ts'

const whole = new Set(['money', 'escalation', 'conduct', 'law', 'description', 'title'])
const rules = new Set(['admission', 'judgements', 'proposals', 'costs', 'accepts'])

/** The policy without what is of the wrong shape, so that the rest can still be checked. */
export function prune(authored: Authored, problems: readonly ShapeProblem[]): Authored {
  const kept: Record<string, unknown> =
    typeof authored === 'object' && authored !== null ? { ...authored } : {}
  for (const { spoils } of problems) {
    const [section, entry] = spoils ?? []
    if (typeof section !== 'string' || kept[section] === undefined) continue
    if (entry === undefined || whole.has(section) || (Array.isArray(kept[section]) && !rules.has(section))) {
      delete kept[section]
    } else kept[section] = without(kept[section], entry)
  }
  return { ...fallbacks, ...kept } as Authored
}

function without(section: unknown, entry: string | number): unknown {
  if (Array.isArray(section)) return section.map((item, index) => (index === entry ? undefined : item))
  const { [entry]: _, ...rest } = { ...(section as Record<string, unknown>) }
  return rest
}

const fallbacks = {
  redress: '1',
  policy: 'policy',
  version: '1',
  effective: '2026-01-01',
  title: {},
  audience: 'both',
  jurisdiction: [],
  timezone: 'UTC',
  languages: [],
  money: { currency: 'EUR' },
  clauses: {},
  requests: {},
} satisfies Partial<Authored>
