import type { Instant } from '../calendar/index.ts'
import { holds } from '../policy/expressions/evaluate.ts'
import type { CaseView } from '../policy/expressions/types.ts'
import type { LoadedPolicy } from '../policy/load.ts'
import type { Given } from './types.ts'

/** The region whose zone, calendars and law a case falls under: the first whose condition holds, else the policy's own. */
export function regionFor(loaded: LoadedPolicy, given: Given, now: Instant): string {
  const { regions } = loaded.policy
  const main = regions[0]?.id ?? ''
  if (!regions.some((region) => region.when)) return main
  const { customer, order, seller, incident } = given
  const facts = {
    customer,
    request: {},
    case: {},
    ...(order ? { order } : {}),
    ...(seller ? { seller } : {}),
    ...(incident ? { incident } : {}),
  }
  const scope = { now, region: main, facts, view: nothingYet }
  return regions.find((region) => region.when && holds(loaded, region.when, scope) === true)?.id ?? main
}

/** The zone whose rules a region's times are counted with, and the version of its data. */
export function zoneOf(loaded: LoadedPolicy, region: string): { name: string; dataVersion: string } {
  const { name, dataVersion } = loaded.contextOf(region).zone
  return { name, dataVersion }
}

/** The view of a case that has not begun. */
export const nothingYet: CaseView = {
  timeOf: () => undefined,
  timesOf: () => 0,
  obligation: () => undefined,
  outcome: () => '',
  suspended: () => false,
  offered: () => false,
  worth: () => undefined,
}
