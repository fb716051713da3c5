import type { Draft } from './draft.ts'

type Plain = Record<string, unknown>

/**
 * A draft as it stands, with only what somebody changed in it: what was written in another tab meanwhile, in another field, stays. Where two tabs began one
 * draft in the same moment, both keep the same one of the two ids.
 */
export function withChange(now: Draft, before: Draft, after: Draft): Draft {
  const [id = now.id] = [now.id, after.id].sort()
  return { ...(merged({ ...now }, { ...before }, { ...after }) as unknown as Draft), id }
}

function merged(now: Plain, before: Plain, after: Plain): Plain {
  const result = { ...now }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[name]
    const is = after[name]
    const stands = now[name]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    if (is === undefined) delete result[name]
    else result[name] = isPlain(was) && isPlain(is) && isPlain(stands) ? merged(stands, was, is) : is
  }
  return result
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
